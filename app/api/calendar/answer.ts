import { getTranslations } from "next-intl/server";
import type { CalendarDay, CalendarSession } from "@/db/queries/calendar-feed";
import { namedInMail, tlp } from "@/domain/labels";
import { type Locale, readIn } from "@/domain/local-text";
import { type CalendarItem, icalendar } from "@/lib/calendar";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { keptAnswer } from "../kept-answer";

type Content = { days: CalendarDay[]; sessions: CalendarSession[] };

/** What leaves the portal in a calendar: above GREEN only kind, time and label with a link. */
export async function calendarItems({ days, sessions }: Content, locale: Locale): Promise<CalendarItem[]> {
  const t = await getTranslations({ locale, namespace: "activities" });
  const kinds = await getTranslations({ locale, namespace: "agenda.kinds" });
  const title = (item: { label: number; title: CalendarDay["title"] }, kind: string) =>
    namedInMail(item.label) ? readIn(item.title, locale).text : `${kind} · ${tlp(item.label)}`;
  const join = (...parts: string[]) => parts.filter(Boolean).join(", ");
  return [
    ...days.map((day) => ({
      uid: day.id,
      title: title(day, t(`kinds.${day.kind}`)),
      address: env.publicUrl + paths.activity(day.id),
      place: namedInMail(day.label) ? join(day.address, day.city) : undefined,
      cancelled: day.cancelledAt !== null,
      revision: day.revision,
      stamp: day.cancelledAt ?? day.createdAt,
      startsOn: day.startsOn,
      endsOn: day.endsOn,
    })),
    ...sessions.map((session) => ({
      uid: session.id,
      title: title(session, kinds(session.kind)),
      address: env.publicUrl + paths.session(session.spaceId, session.id),
      place: namedInMail(session.label) ? join(session.rooms.join(", "), session.city) : undefined,
      cancelled: session.cancelled,
      revision: session.version,
      stamp: session.createdAt,
      startsAt: session.startsAt,
      minutes: session.minutes,
    })),
  ];
}

/** A calendar as an answer, or "not modified" when the program that asks has these bytes already. */
export async function calendarAnswer(
  request: Request,
  name: string,
  items: CalendarItem[],
  locale: Locale,
  fileName: string,
): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "activities" });
  const body = icalendar(name, items, locale, { description: t("readerNote") });
  return keptAnswer(request, body, { type: "text/calendar", fileName });
}
