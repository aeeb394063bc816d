import { useLocale, useTranslations } from "next-intl";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { TlpTag } from "@/components/ui/tlp";
import type { namesOf, RoomNames } from "@/db/queries/agenda";
import type { LiveSession } from "@/domain/agenda/live";
import { endOf, minute, placeName, startOf } from "@/domain/agenda/place";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";

type Props = {
  session: LiveSession;
  names: Awaited<ReturnType<typeof namesOf>>;
  rooms: RoomNames;
  zone: string;
  floor: number;
};

/** A session with all that is kept of it: there is no page behind it to open. */
export function KeptSession({ session, names, rooms, zone, floor }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const at = (instant: number) => writeTime(new Date(instant), zone);
  const people = session.speakerIds.flatMap((id) => names.people.get(id) ?? []);
  const bodies = session.organisationIds.flatMap((id) => names.organisations.get(id)?.name ?? []);
  const voices = [
    ...people.map((person) => person.name),
    ...bodies.filter((name) => !people.some((person) => person.organisation === name)),
  ];
  const where = placeName(session, rooms, t("plenary"));
  const summary = readIn(session.summary, locale);
  let begins = startOf(session);
  return (
    <li className="card p-4">
      <p className="flow-root font-mono text-muted">
        {session.label > floor && (
          <span className="float-right ml-2">
            <TlpTag label={session.label} />
          </span>
        )}
        {at(startOf(session))}–{at(endOf(session))}
        {session.planned && (
          <span className="late ml-2 font-sans">
            {t("plannedAt", { time: at(Date.parse(session.planned.startsAt)) })}
          </span>
        )}
      </p>
      <h3 className="mt-1">
        <LocalTextView read={readIn(session.title, locale)} />
      </h3>
      <p className="text-muted">{[where, ...voices].filter(Boolean).join(" · ")}</p>
      {summary.text && (
        <div className="mt-2">
          <Markdown html={renderMarkdown(summary.text)} lang={summary.language} />
        </div>
      )}
      {session.items.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {session.items.map((item) => {
            const from = begins;
            begins += item.minutes * minute;
            return (
              <li key={item.id} className="flex gap-3">
                <span className="font-mono text-muted">{at(from)}</span>
                <LocalTextView read={readIn(item.title, locale)} quiet />
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
