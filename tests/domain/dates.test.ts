import { expect, test } from "vitest";
import { dayOf, instantOf, minutesAhead, offsetOf, writeDays, writeTime } from "@/lib/dates";

test("a wall-clock time of a place is an instant, and back", () => {
  const nine = instantOf("2021-11-30", "09:00", "America/Lima") as Date;
  expect(nine.toISOString()).toBe("2021-11-30T14:00:00.000Z");
  expect(writeTime(nine, "America/Lima")).toBe("09:00");
  expect(dayOf(new Date("2021-12-01T03:00:00Z"), "America/Lima")).toBe("2021-11-30");
});

test("a time that a change of clocks skips is named, one that it repeats is its first", () => {
  expect(instantOf("2022-03-27", "02:30", "Europe/Paris")).toBe("skipped");
  expect((instantOf("2022-10-30", "02:30", "Europe/Paris") as Date).toISOString()).toBe(
    "2022-10-30T00:30:00.000Z",
  );
});

test("zones are compared at a moment", () => {
  const at = new Date("2021-11-30T14:00:00Z");
  expect(offsetOf(at, "America/Lima")).toBe("UTC−5");
  expect(minutesAhead(at, "America/Montevideo", "America/Lima")).toBe(120);
});

test("dates are written, never numeric", () => {
  expect(writeDays("2021-11-30", "2021-12-02", "es")).toBe("30 de noviembre – 2 de diciembre de 2021");
});
