import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarItem, icalendar } from "@/lib/calendar";

const stamp = new Date("2022-01-01T12:00:00Z");
const session = (rest: Partial<CalendarItem> = {}): CalendarItem =>
  ({
    uid: "017cdb5e-de00-7ca1-b056-353091e5b82a",
    title: "Rutas",
    address: "https://enlace.example/1",
    revision: 2,
    stamp,
    startsAt: new Date("2021-11-30T14:00:00Z"),
    minutes: 90,
    ...rest,
  }) as CalendarItem;

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    stamp: String(event.getFirstPropertyValue("dtstamp")),
    start: String(event.getFirstPropertyValue("dtstart")),
    end: String(event.getFirstPropertyValue("dtend")),
    summary: event.getFirstPropertyValue("summary"),
  }));

test("an entry of each session, with an identifier that stays, its revision, and cancelled where it is", () => {
  const items = [session(), session({ uid: "two", revision: 3, cancelled: true })];
  const [first, second] = eventsOf(icalendar("Taller", items, "es"));
  expect(first).toEqual({
    uid: "017cdb5e-de00-7ca1-b056-353091e5b82a@enlace",
    sequence: 2,
    status: "CONFIRMED",
    stamp: "2022-01-01T12:00:00Z",
    start: "2021-11-30T14:00:00Z",
    end: "2021-11-30T15:30:00Z",
    summary: "Rutas",
  });
  expect(second).toMatchObject({ uid: "two@enlace", sequence: 3, status: "CANCELLED" });
});

test("whole days end with the day after the last", () => {
  const days = { ...session(), startsOn: "2021-11-30", endsOn: "2021-12-02", startsAt: undefined };
  const [event] = eventsOf(icalendar("Taller", [days as unknown as CalendarItem], "es"));
  expect([event?.start, event?.end]).toEqual(["2021-11-30", "2021-12-03"]);
});

test("the same content gives the same bytes; no text breaks its line or its entry (RFC 5545, 3.1)", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 120 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, (titles) => {
      const items = titles.map((title, index) => session({ uid: `u${index}`, title, place: title }));
      const written = icalendar("Taller", items, "es");
      expect(icalendar("Taller", items, "es")).toBe(written);
      expect(eventsOf(written).map((event) => event.uid)).toEqual(
        titles.map((_, index) => `u${index}@enlace`),
      );
      for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});
