import { useLocale, useTranslations } from "next-intl";
import { LocalTextView } from "@/components/ui/local-text";
import type { Saying } from "@/domain/agenda/lateness";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import { times } from "../../agenda/session-row";

/** What moves, from when to when, and what stays, with the reason. */
export function Preview({ saying, zone }: { saying: Saying; zone: string }) {
  const [t, tb, locale] = [useTranslations("day"), useTranslations("agenda.board"), useLocale()];
  const titleOf = (session: AgendaSession) => <LocalTextView read={readIn(session.title, locale)} />;
  const row = "grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3";
  return (
    <div className="grid gap-5">
      <section>
        <h3 className="mb-2">{tb("moves", { count: saying.steps.length })}</h3>
        <ul className="grid gap-2">
          {saying.steps.map(({ before, after }) => {
            const [from, to] = [times(before, zone), times(after, zone)];
            const longer = before.startsAt === after.startsAt;
            return (
              <li key={after.sessionId} className={row}>
                <span className="font-mono">
                  {longer ? `${from?.until} → ${to?.until}` : `${from?.from} → ${to?.from}`}
                </span>
                <span>
                  {titleOf(after)}
                  {longer && <span className="text-muted"> · {t("endsThen")}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {saying.stays.length > 0 && (
        <section>
          <h3 className="mb-2">{tb("stays", { count: saying.stays.length })}</h3>
          <ul className="grid gap-2">
            {saying.stays.map(({ session, why }) => (
              <li key={session.sessionId} className={row}>
                <span className="font-mono">{times(session, zone)?.from}</span>
                <span>
                  {titleOf(session)}{" "}
                  <span className="text-muted">· {why === "begun" ? t("hasBegun") : tb(`why.${why}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
