import type { useLocale, useTranslations } from "next-intl";
import type { RoomNames } from "@/db/queries/agenda";
import { aspectsOf, type Change } from "@/domain/agenda/difference";
import { placeName } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { namedInMail, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, dayOf, writeTime } from "@/lib/dates";
import type { Names } from "./session-row";

type Words = ReturnType<typeof useTranslations<"agenda">>;

export type ChangeContext = {
  zone: string;
  rooms: RoomNames;
  /** Without them a change of speakers is named alone. */
  names?: Names;
  /** In a feed: above GREEN only kind, time and label. */
  outside?: boolean;
};

/** What a change says: the key of its sentence under `agenda.changes`, and the values in it. */
export function changeWords(
  change: Change,
  t: Words,
  locale: ReturnType<typeof useLocale>,
  { zone, rooms, names, outside }: ChangeContext,
) {
  const { before, after } = change;
  const strictest = Math.max(before?.label ?? 0, after?.label ?? 0);
  const open = !outside || namedInMail(strictest);
  const titleOf = (session: AgendaSession | null) => {
    if (!session) return "";
    const kind = t(`kinds.${session.kind as "opening"}`);
    return open ? readIn(session.title, locale).text : `${kind} · ${tlp(session.label)}`;
  };
  const where = (session: AgendaSession | null) => {
    if (!session?.startsAt) return t("tray");
    const at = new Date(session.startsAt);
    const { weekday, day, month } = dayAndMonth(dayOf(at, zone), locale);
    const place = placeName(session, rooms, t("plenary"));
    return [`${weekday} ${day} ${month} ${writeTime(at, zone)}`, open && place].filter(Boolean).join(", ");
  };
  const values = {
    title: titleOf(after ?? before),
    from: where(before),
    to: where(after),
    old: "",
    young: "",
    what: "",
  };
  switch (change.kind) {
    case "longer":
    case "shorter":
      values.old = t("minutes", { count: before?.minutes ?? 0 });
      values.young = t("minutes", { count: after?.minutes ?? 0 });
      break;
    case "renamed":
      values.old = titleOf(before);
      break;
    case "label":
      values.old = tlp(before?.label ?? 0);
      values.young = tlp(after?.label ?? 0);
      break;
    case "speakers":
      values.what = open && before && after ? cameAndWent(before, after, t, names) : "";
      break;
    case "changed":
      if (open && before && after) {
        const found = aspectsOf(before, after).map((each) => t(`aspects.${each}`));
        values.what = `(${new Intl.ListFormat(locale, { type: "conjunction" }).format(found)})`;
      }
  }
  const plain = !open && (change.kind === "renamed" || change.kind === "speakers");
  return { key: `changes.${plain ? "changed" : change.kind}` as const, values };
}

/** Who speaks now and did not, and who no longer does, as far as their names may be read. */
function cameAndWent(before: AgendaSession, after: AgendaSession, t: Words, names?: Names): string {
  const among = (these: AgendaSession, those: AgendaSession) =>
    [
      ...these.speakerIds
        .filter((id) => !those.speakerIds.includes(id))
        .map((id) => names?.people.get(id)?.name),
      ...these.organisationIds
        .filter((id) => !those.organisationIds.includes(id))
        .map((id) => names?.organisations.get(id)?.name),
    ]
      .filter(Boolean)
      .join(", ");
  const [came, went] = [among(after, before), among(before, after)];
  const said = [came && t("came", { names: came }), went && t("went", { names: went })].filter(Boolean);
  return said.length > 0 ? `(${said.join("; ")})` : "";
}
