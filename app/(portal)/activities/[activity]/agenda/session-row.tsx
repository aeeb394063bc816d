import type { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Flag } from "@/components/ui/flag";
import type { Named, RoomNames } from "@/db/queries/agenda";
import type { LastChange } from "@/db/queries/agenda-changes";
import { type LiveSession, phaseOf, type Run } from "@/domain/agenda/live";
import { placeName } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { tlp } from "@/domain/labels";
import { type Locale, readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { writeTime } from "@/lib/dates";

export type Names = {
  people: Map<string, Named>;
  organisations: Map<string, { name: string; countryCode: string | null }>;
};

/** A session of the draft, or as it stands now. */
export type ShownSession = AgendaSession & Partial<Pick<LiveSession, "planned">>;

/** What all sessions of a list are shown with; an agenda has many, so each asks for none of it. */
export type Shown = {
  t: ReturnType<typeof useTranslations<"agenda">>;
  locale: Locale;
  href: (session: AgendaSession) => string;
  names: Names;
  rooms: RoomNames;
  /** In which version a session last changed, where it did. */
  changed?: Map<string, LastChange>;
  /** What began and ended, where the day is run. */
  runs?: Map<string, Run>;
  zone: string;
  /** The reader's zone, where it differs from the place's. */
  own: string | null;
  /** The label of the activity: only stricter ones are shown. */
  floor: number;
  now: Date;
  /** What is over on this day is quieter. */
  today: boolean;
  /** What who runs the day does next, at what is on. */
  acts?: (session: ShownSession) => ReactNode;
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

type Voice = { id: string; name: string; code: string | null };

/** Who speaks: the speakers whose names this reader may see, and the organisations that none of them stands for. */
function voicesOf(session: AgendaSession, names: Names): Voice[] {
  const people = session.speakerIds.flatMap((id) => {
    const person = names.people.get(id);
    return person ? { id, ...person } : [];
  });
  const stoodFor = new Set(people.map((person) => person.organisation));
  const bodies = session.organisationIds.flatMap((id) => {
    const body = names.organisations.get(id);
    return body && !stoodFor.has(body.name) ? { id, name: body.name, code: body.countryCode } : [];
  });
  const spoken = people.map(({ id, name, organisation, countryCode }) => ({
    id,
    name: organisation && !name.includes(organisation) ? `${name} (${organisation})` : name,
    code: countryCode,
  }));
  return [...spoken, ...bodies];
}

/** The room, who speaks and the languages. The room's own column says it in a grid, so it is apart. */
function Details({ session, shown }: { session: AgendaSession; shown: Shown }) {
  const where = placeName(session, shown.rooms, shown.t("plenary"));
  const voices = voicesOf(session, shown.names);
  const languages = session.interpretation.map((each) => each.toUpperCase()).join("\u00a0");
  const more = voices.length > 0 || languages !== "";
  return (
    <p>
      {where && <span className="place">{more ? `${where}\u00a0· ` : where}</span>}
      {voices.map((voice, at) => (
        <Fragment key={voice.id}>
          {at > 0 && "\u00a0· "}
          {voice.code && <Flag code={voice.code} name={countryName(voice.code, shown.locale)} />}
          {voice.name}
        </Fragment>
      ))}
      {voices.length > 0 && languages && "\u00a0· "}
      {languages}
    </p>
  );
}

/** One session of a day: time, label where it is stricter, title, room, who speaks, languages. */
export function SessionRow({
  session,
  shown,
  place = "",
}: {
  session: ShownSession;
  shown: Shown;
  /** Where it stands in the grid. */
  place?: string;
}) {
  const { t, locale, zone, own, now } = shown;
  const time = times(session, zone);
  const title = readIn(session.title, locale);
  const phase = phaseOf(session, shown.runs?.get(session.sessionId), now.getTime());
  const [current, over] = [phase === "on", phase === "over"];
  const planned = session.planned && times({ ...session, ...session.planned }, zone);
  if (session.kind === "break") {
    return (
      <li className={`pause ${place}`} aria-current={current ? "time" : undefined}>
        <span>{time?.from}</span>
        {planned && <small>{t("plannedAt", { time: planned.from })}</small>}
        <span lang={title.language}>{title.text}</span>
      </li>
    );
  }
  const mine = own && times(session, own);
  const changed = shown.changed?.get(session.sessionId);
  const looks = [
    session.kind.replace(" ", "-"),
    session.minutes <= 30 && "short",
    current && "now",
    over && shown.today && "over",
    place,
  ];
  return (
    <li className={`session ${looks.filter(Boolean).join(" ")}`} aria-current={current ? "time" : undefined}>
      <p>
        {session.label > shown.floor && (
          <span className={`tlp tlp-${session.label}`}>{tlp(session.label)}</span>
        )}
        {time ? `${time.from}–${time.until}` : t("minutes", { count: session.minutes })}
        {current && <b> {t("now")}</b>}
        {planned && (
          <small className="late"> {t("plannedAt", { time: `${planned.from}–${planned.until}` })}</small>
        )}
        {mine && <small> · {t("yourTime", { time: mine.from })}</small>}
        {changed && <small> · {t(changed.isNew ? "newIn" : "changedIn", { number: changed.version })}</small>}
      </p>
      <a href={shown.href(session)} lang={title.language}>
        {title.text}
      </a>
      <Details session={session} shown={shown} />
      {current && shown.acts?.(session)}
    </li>
  );
}
