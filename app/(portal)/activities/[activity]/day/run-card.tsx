import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ButtonLink } from "@/components/ui/button";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { RoomNames } from "@/db/queries/agenda";
import { usualDelays } from "@/domain/agenda/lateness";
import type { LiveSession, Run } from "@/domain/agenda/live";
import { minute, placeName, startOf } from "@/domain/agenda/place";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { times } from "../agenda/session-row";
import type { Activity } from "../frame";
import { end, start, takeBack } from "./actions";

type Props = {
  activity: Activity;
  session: LiveSession;
  run: Run | undefined;
  phase: "on" | "next" | "later" | "over";
  rooms: RoomNames;
  now: Date;
};

/** Minutes late that stand beside the first press. */
const USUAL = 15;

/** Began so late, or is so late by now, as its times say; below five minutes nobody asks. */
function behind(session: LiveSession, run: Run | undefined, now: Date): number {
  const begun = run ? Date.parse(run.startedAt) : now.getTime();
  const late = Math.floor((begun - startOf(session)) / minute);
  return late >= 5 && late <= 240 && session.planned === null ? late : 0;
}

/** One session with what can be said of it: that it begins, that it ends, that it is late. */
export function RunCard({ activity, session, run, phase, rooms, now }: Props) {
  const [t, locale] = [useTranslations("day"), useLocale()];
  const { id, timeZone } = activity;
  const time = times(session, timeZone);
  const planned = session.planned && times({ ...session, ...session.planned }, timeZone);
  const where = placeName(session, rooms, t("plenary"));
  const fields = { activityId: id, sessionId: session.sessionId };
  const began = run && writeTime(new Date(run.startedAt), timeZone);
  const ended = run?.endedAt && writeTime(new Date(run.endedAt), timeZone);
  const late = phase === "on" ? behind(session, run, now) : 0;
  const delays = [...(late > 0 ? [late] : []), ...usualDelays.filter((each) => each !== late)].filter(
    (each) => each !== USUAL,
  );
  const begin = (phase === "next" || (phase === "on" && !run)) && (
    <ActionButton action={start} fields={fields} label={t("start")} look="primary" requestId={v7()} />
  );
  // A second tap on what ended the session before must not begin the one that moves up in its place.
  const early = begin && startOf(session) - now.getTime() > 30 * minute;
  return (
    <li className="grid gap-2 border-line border-t px-4 py-3 first:border-t-0">
      <div>
        <p className="flow-root font-mono text-muted">
          {session.label > activity.label && (
            <span className="float-right ml-2">
              <TlpTag label={session.label} />
            </span>
          )}
          {time && `${time.from}–${time.until}`} <span className="font-sans">{where}</span>
          {planned && (
            <span className="late font-sans text-[0.9rem]">
              {" "}
              {t("plannedAt", { time: `${planned.from}–${planned.until}` })}
            </span>
          )}
        </p>
        <p className="mt-0.5 font-medium text-[1.067rem]">
          <a href={paths.session(id, session.sessionId)} className="inline-block py-0.5 hover:underline">
            <LocalTextView read={readIn(session.title, locale)} />
          </a>
        </p>
      </div>
      {phase !== "over" && phase !== "later" && (
        <div className="run-first">
          {phase === "on" && run && (
            <ActionButton action={end} fields={fields} label={t("end")} look="primary" requestId={v7()} />
          )}
          {early ? (
            <details>
              <summary className="link py-2">{t("startEarly", { time: time?.from ?? "" })}</summary>
              {begin}
            </details>
          ) : (
            begin
          )}
          <ButtonLink href={paths.sessionDelay(id, session.sessionId, { minutes: USUAL })}>
            {t("minutesLate", { count: USUAL })}
          </ButtonLink>
        </div>
      )}
      <details>
        <summary className="py-1">
          <span className="link">{t("more")}</span>
          {began && (
            <span className="ml-3 text-muted">
              {ended ? t("ranUntil", { from: began, until: ended }) : t("began", { time: began })}
            </span>
          )}
        </summary>
        <div className="run-more">
          {activity.canMark && (phase === "on" || phase === "next") && session.kind !== "break" && (
            <ButtonLink href={paths.attendanceMarks(id, { session: session.sessionId })} icon="users">
              {t("attendance")}
            </ButtonLink>
          )}
          {run && (
            <ActionButton
              action={takeBack}
              fields={fields}
              label={t(run.endedAt ? "goesOn" : "notBegun")}
              look="quiet"
              requestId={v7()}
            />
          )}
          {phase !== "over" && <span className="w-full text-[0.9rem] text-muted">{t("lateBy")}</span>}
          {phase !== "over" &&
            phase !== "later" &&
            delays.map((minutes) => (
              <ButtonLink key={minutes} href={paths.sessionDelay(id, session.sessionId, { minutes })}>
                {t("minutes", { count: minutes })}
              </ButtonLink>
            ))}
          {phase !== "over" && (
            <ButtonLink href={paths.sessionDelay(id, session.sessionId)}>{t("otherDelay")}</ButtonLink>
          )}
        </div>
      </details>
    </li>
  );
}
