import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";

/** A whole day or several in a calendar, or a span of time; days belong to no zone, times are instants. */
export type CalendarItem = {
  uid: string;
  title: string;
  address: string;
  place?: string;
  cancelled?: boolean;
  revision: number;
  stamp: Date;
} & ({ startsOn: string; endsOn: string } | { startsAt: Date; minutes: number });

type Options = {
  /** What is said of the calendar as a whole. */
  description?: string;
  /** Sent to somebody on its own, as published by this organiser (RFC 5546, 3.2.1). */
  publishedBy?: { name: string; email: string };
};

/** A calendar as iCalendar (RFC 5545). The same content gives the same bytes. */
export function icalendar(
  name: string,
  items: CalendarItem[],
  language: string,
  { description, publishedBy }: Options = {},
): string {
  const calendar = ical({
    name,
    description,
    method: publishedBy && ICalCalendarMethod.PUBLISH,
    prodId: { company: "Enlace", product: "Enlace", language: language.toUpperCase() },
  });
  for (const item of items) {
    calendar.createEvent({
      ...span(item),
      id: `${item.uid}@enlace`,
      stamp: Temporal.Instant.fromEpochMilliseconds(item.stamp.getTime()),
      sequence: item.revision,
      summary: item.title,
      location: item.place || undefined,
      url: item.address,
      organizer: publishedBy,
      status: item.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: "startsOn" in item ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

function span(item: CalendarItem) {
  if ("startsOn" in item) {
    const start = Temporal.PlainDate.from(item.startsOn);
    // The end of whole days is the first day after them.
    return { allDay: true, start, end: Temporal.PlainDate.from(item.endsOn).add({ days: 1 }) };
  }
  const start = Temporal.Instant.fromEpochMilliseconds(item.startsAt.getTime());
  return { start, end: start.add({ minutes: item.minutes }) };
}
