import { useLocale, useTranslations } from "next-intl";
import { TlpTag } from "@/components/ui/tlp";
import type { Named, RoomNames } from "@/db/queries/agenda";
import type { LastChange } from "@/db/queries/agenda-changes";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";

export type Names = {
  people: Map<string, Named>;
  organisations: Map<string, { name: string; countryCode: string | null }>;
};

type Props = {
  session: AgendaSession;
  href: string;
  names: Names;
  rooms: RoomNames;
  /** In which version it last changed, where it did. */
  changed?: LastChange;
  zone: string;
  /** The reader's zone, where it differs from the place's. */
  own: string | null;
  /** The label of the activity: only stricter ones are shown. */
  floor: number;
  now: Date;
};

/** When a session begins and ends; null while it waits. */
export function times(
  session: AgendaSession,
  zone: string,
): { from: string; until: string; end: Date } | null {
  if (!session.startsAt) return null;
  const from = new Date(session.startsAt);
  const end = new Date(from.getTime() + session.minutes * 60_000);
  return { from: writeTime(from, zone), until: writeTime(end, zone), end };
}

/** Who speaks: the organisations, and the speakers whose names this reader may see. */
export function speakersOf(session: AgendaSession, names: Names): string {
  const people = session.speakerIds.map((id) => names.people.get(id)).filter((each) => each !== undefined);
  const bodies = session.organisationIds
    .map((id) => names.organisations.get(id)?.name)
    .filter((each) => each !== undefined);
  const spoken = people.map((person) =>
    person.organisation ? `${person.name} (${person.organisation})` : person.name,
  );
  const covered = new Set(people.map((person) => person.organisation));
  return [...spoken, ...bodies.filter((body) => !covered.has(body))].join(" · ");
}

/** One session in the list of a day: time, title, room, who speaks, the label where it is stricter. */
export function SessionRow({ session, href, names, rooms, changed, zone, own, floor, now }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const time = times(session, zone);
  const title = readIn(session.title, locale);
  const begun = session.startsAt !== null && new Date(session.startsAt) <= now;
  const over = time !== null && time.end <= now;
  const current = begun && !over;
  if (session.kind === "break") {
    return (
      <li
        className="flex items-center gap-4 px-1 py-1 text-muted"
        aria-current={current ? "time" : undefined}
      >
        <span className="font-mono">{time?.from}</span>
        <span lang={title.language}>{title.text}</span>
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </li>
    );
  }
  const place = session.plenary
    ? t("plenary")
    : session.roomIds
        .map((id) => rooms.get(id))
        .filter(Boolean)
        .join(", ");
  const who = speakersOf(session, names);
  const mine = own && times(session, own);
  return (
    <li
      className={`rounded-lg border p-4 ${current ? "border-deep bg-deep text-white" : "border-line bg-card"}`}
      aria-current={current ? "time" : undefined}
    >
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className={`font-mono ${current ? "" : "text-muted"}`}>
          {time ? `${time.from}–${time.until}` : t("minutes", { count: session.minutes })}
          {mine && ` · ${t("yourTime", { time: mine.from })}`}
          {current && ` · ${t("now")}`}
        </span>
        {session.label > floor && <TlpTag label={session.label} />}
      </p>
      <p className="mt-1 font-medium text-[1.067rem]">
        <a href={href} lang={title.language} className="hover:underline">
          {title.text}
        </a>
      </p>
      <p className={current ? "" : "text-muted"}>
        {[
          place,
          who,
          session.interpretation.length > 0 &&
            session.interpretation.map((each) => each.toUpperCase()).join(" "),
          changed && t(changed.isNew ? "newIn" : "changedIn", { number: changed.version }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
