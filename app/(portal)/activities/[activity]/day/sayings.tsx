import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import type { listSayings } from "@/db/queries/day";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import type { Activity } from "../frame";
import { notLate } from "./actions";

/** What was said to be late, by whom and when, and the way back. */
export function Sayings({
  activity,
  sayings,
  sessions,
}: {
  activity: Activity;
  sayings: Awaited<ReturnType<typeof listSayings>>;
  sessions: AgendaSession[];
}) {
  const [t, locale] = [useTranslations("day"), useLocale()];
  if (sayings.length === 0) return null;
  const titles = new Map(sessions.map((session) => [session.sessionId, readIn(session.title, locale).text]));
  return (
    <ul className="grid gap-3">
      {sayings.map(({ sayingId, sessionId, minutes, count, by, at }) => (
        <li
          key={sayingId}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-md border border-line bg-sand px-4 py-3 text-sand-ink"
        >
          <div className="min-w-0">
            <p className="font-medium">
              {t(minutes > 0 ? "isLate" : "isEarly", {
                title: titles.get(sessionId) ?? "…",
                count: Math.abs(minutes),
              })}
            </p>
            <p className="text-[0.9rem]">
              {t("saidBy", { by: by ?? "—", time: writeTime(at, activity.timeZone), count: count - 1 })}
            </p>
          </div>
          <ActionButton
            action={notLate}
            fields={{ activityId: activity.id, sayingId }}
            label={t(minutes > 0 ? "notLate" : "notEarly")}
            look="quiet"
            requestId={v7()}
          />
        </li>
      ))}
    </ul>
  );
}
