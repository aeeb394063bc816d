import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { RoomNames } from "@/db/queries/agenda";
import { reaches, usualDelays } from "@/domain/agenda/lateness";
import { placeName } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { paths } from "@/lib/paths";

/** How many minutes, and how far it reaches: an address of its own, so that it can be looked at before it is said. */
export function DelayForm({
  activityId,
  session,
  rooms,
  typed,
  problem,
}: {
  activityId: string;
  session: AgendaSession;
  rooms: RoomNames;
  typed: { minutes: string; reach: string };
  problem?: string;
}) {
  const t = useTranslations("day");
  const here = placeName(session, rooms, t("plenary"));
  const choices = session.plenary || rooms.size < 2 ? reaches.filter((each) => each !== "room") : reaches;
  const reach = choices.some((each) => each === typed.reach) ? typed.reach : choices.at(-1);
  const link = (minutes: number) =>
    paths.sessionDelay(activityId, session.sessionId, { minutes, reach: typed.reach });
  return (
    <form
      key={`${typed.minutes} ${typed.reach}`}
      method="get"
      action={paths.sessionDelay(activityId, session.sessionId)}
      noValidate
      className="grid gap-5"
    >
      <nav aria-label={t("lateBy")} className="flex flex-wrap gap-2">
        {usualDelays.map((minutes) => (
          <a
            key={minutes}
            href={link(minutes)}
            aria-current={String(minutes) === typed.minutes ? "true" : undefined}
            className={buttonClass(String(minutes) === typed.minutes ? "primary" : "quiet")}
          >
            {t("minutes", { count: minutes })}
          </a>
        ))}
      </nav>
      <div>
        <label htmlFor="minutes" className="mb-1 block font-medium">
          {t("typedMinutes")}
        </label>
        <p id="minutes-hint" className="mb-1 text-[0.9rem] text-muted">
          {t("typedMinutesHint")}
        </p>
        {problem && (
          <p id="minutes-error" role="alert" className="mb-1 font-medium text-bad-ink">
            {problem}
          </p>
        )}
        <input
          id="minutes"
          name="minutes"
          type="number"
          required
          inputMode="numeric"
          defaultValue={typed.minutes}
          aria-describedby={problem ? "minutes-hint minutes-error" : "minutes-hint"}
          aria-invalid={problem ? true : undefined}
          className="field max-w-48"
        />
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">{t("reach")}</legend>
        {choices.map((each) => (
          <label key={each} className="choice flex items-start gap-2.5 py-1.5">
            <input
              type="radio"
              name="reach"
              value={each}
              defaultChecked={each === reach}
              className="mt-0.5 size-5 flex-none accent-accent-ink"
            />
            <span>{t(`reaches.${each}`, { room: here })}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <button type="submit" className={buttonClass(typed.minutes ? "quiet" : "primary")}>
          {t("show")}
        </button>
      </div>
    </form>
  );
}
