import fc from "fast-check";
import { findingId } from "@/db/seed/findings";
import { expect, loginAs, test } from "../people";
import { openContents } from "./contents";
import { everyPage } from "./every-page";
import { type Entry, type FormOnPage, formsOf, sendForm } from "./forms";

test.use({ javaScriptEnabled: false });

/** Of the right length, with what no key of a list can be. */
const forged = [["x"], ["A", "x"], ["past", "2021-02-31", "-".repeat(36)]].map((key) =>
  Buffer.from(JSON.stringify(key)).toString("base64url"),
);

const runs = process.env.ENLACE_TEST_ALL ? 30 : 4;
const seed = 2022;

let contents: Awaited<ReturnType<typeof openContents>>;
test.beforeAll(async () => {
  contents = await openContents();
});
test.afterAll(() => contents.close());

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const withValue = (entries: Entry[], name: string, value: string): Entry[] =>
  entries.map((entry) => (entry[0] === name ? [name, value] : entry));

/** What no schema takes, whatever else the form holds. */
function certain({ entries }: FormOnPage, others: string[]): Entry[][] {
  const ids = entries.filter(([name, value]) => name !== "requestId" && uuid.test(value));
  return [
    ...["owner", "__proto__.role"].map((name): Entry[] => [...entries, [name, "1"]]),
    ...ids.flatMap(([name]) => others.map((other) => withValue(entries, name, other))),
    ...(entries.some(([name]) => name === "revision") ? [withValue(entries, "revision", "999999")] : []),
  ];
}

/** What Next reads before any schema of ours does, and names that are none. */
function spoilt({ entries }: FormOnPage): Entry[][] {
  const action = entries.filter(([name]) => name.startsWith("$ACTION")).map(([name]) => name);
  const nonsense = ["", "$@1", '["$1:__proto__"]', "\u0000", "[".repeat(5000), '{"id":"x","bound":"$@1"}'];
  const names = ["__proto__", "constructor.prototype.role", "a.b.c", "\u0000", ""];
  return [
    ...names.map((name): Entry[] => [...entries, [name, "1"]]),
    ...action.flatMap((name) =>
      nonsense.map((value): Entry[] => [...withValue(entries, name, value), ["unknown", "1"]]),
    ),
  ];
}

/** A field that holds one value gets what it cannot hold. */
const broken = ({ entries, single }: FormOnPage) =>
  fc
    .tuple(
      fc.constantFrom(...single),
      fc.oneof(
        fc.string().map((text) => `${text}\u0000`),
        fc.constant("x".repeat(300_000)),
        fc.constant(null),
      ),
    )
    .map(([name, value]): Entry[] =>
      value === null
        ? [...entries, [name, "one"], [name, "two"]]
        : [...entries.filter(([each]) => each !== name), [name, value]],
    );

const short = (entries: Entry[]) => JSON.stringify(entries).slice(0, 1500);

/** Forms that differ in their values alone are one form; another action is another. */
const kindOf = ({ name, entries }: FormOnPage) =>
  name + entries.map(([field, value]) => `${field} ${value.match(/"id":"(\w+)"/)?.[1] ?? ""}`).sort();
const kindsOf = (forms: FormOnPage[]) => [
  ...new Map(forms.map((form) => [kindOf(form), form] as const)).entries(),
];

/** Forms that stand on many pages, as the frame's do, are tried once in the usual run. */
const tried = new Set<string>();

for (const [index, { path, as }] of everyPage.entries()) {
  test(`forms of ${path} as ${as ?? "nobody"} take nothing bad`, async ({ page, baseURL }) => {
    if (as) await loginAs(page, as);
    await page.goto(path);
    const url = new URL(path, baseURL).href;
    const others = [
      "018b0000-0000-7000-8000-000000000000",
      ...(as === "uy.member" ? [] : [findingId("draft")]),
    ];
    const before = await contents.read();
    for (const [kind, form] of kindsOf(await formsOf(page))) {
      if (!process.env.ENLACE_TEST_ALL && tried.has(kind)) continue;
      tried.add(kind);
      const random = form.single.length > 0 ? fc.sample(broken(form), { numRuns: runs, seed }) : [];
      const bad = [...certain(form, others), ...random];
      if (process.env.ENLACE_TEST_ALL || index % 8 === 0) bad.push(...spoilt(form));
      for (const entries of bad) {
        const answer = await sendForm(page.request, url, entries);
        expect(answer.status(), `${form.name}: ${short(entries)}`).toBeLessThan(500);
      }
      expect(await contents.read(), form.name).toEqual(before);
    }
  });
}

const names = [
  "q",
  "cursor",
  "after",
  "year",
  "label",
  "kind",
  "drafts",
  "month",
  "day",
  "view",
  "to",
  "done",
];
const nasty = [
  "",
  "%00",
  "%ED%A0%80",
  "%",
  "__proto__",
  "-1",
  "1e999",
  "'",
  "%F0%9F%92%A9",
  "x".repeat(6000),
];
const query = fc
  .array(fc.tuple(fc.constantFrom(...names, "__proto__", "group", "space"), fc.constantFrom(...nasty)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => `?${pairs.map((pair) => pair.join("=")).join("&")}`);

const junk = ["x", "%00", "..%2f..%2f", "%ED%A0%80"];

const doors = [
  "files/x",
  "files/%00",
  "calendar/x.ics",
  "activities/x/calendar.ics",
  "activities/x/participants.csv",
  "activities/x/participants.xlsx",
  "activities/x/badges.pdf",
  "activities/x/attendance.pdf",
  "directory/x",
  "places?q=%00",
  "places?q=mo&q=x",
  "places?near=x",
  "places?near=91,1e999",
  "attachments/x",
  "attachments/%00/thumbnail",
  "notices?x=%00",
  "stop-mails/x",
  "findings.csv?mode=x&from=2021-02-31&label=9",
  "findings.xlsx?state=draft&group=x",
  "findings.pdf?q=%00&country=ZZZ",
  "findings.stix.json?q=a&q=b&priority=1",
  "auth/x",
  "auth/callback/credentials",
  "auth/session?callbackUrl=javascript:1",
  "sign-out",
];

/** Addresses beside those of a page: junk in each of its parts, and queries that nobody wrote. */
function besides(path: string, index: number): string[] {
  const plain = path.split("?")[0] ?? path;
  const parts = plain.split("/");
  const all = Boolean(process.env.ENLACE_TEST_ALL);
  const elsewhere = parts.flatMap((_, at) => {
    const some = all ? junk : [junk[(index + at) % junk.length] ?? "x"];
    return at > 1 ? some.map((each) => parts.with(at, each).join("/")) : [];
  });
  const queries = fc.sample(query, { numRuns: all ? 5 : 1, seed: seed + index });
  return [
    ...elsewhere,
    ...queries.map((end) => plain + end),
    ...forged.map((key) => `${plain}?after=${key}`),
  ];
}

const people = [...new Set(everyPage.map(({ as }) => as))];
for (const person of people) {
  test(`no address fails for ${person ?? "nobody"}, whatever stands in it`, async ({ page }) => {
    test.setTimeout(process.env.ENLACE_TEST_ALL ? 900_000 : 90_000);
    if (person) await loginAs(page, person);
    const addresses = new Set(
      everyPage.flatMap(({ path, as }, index) => (as === person ? besides(path, index) : [])),
    );
    for (const end of doors) addresses.add(`/api/${end}`);
    for (const address of addresses) {
      const answer = await page.request.get(address, { maxRedirects: 0, timeout: 15_000 });
      expect(answer.status(), address).toBeLessThan(500);
    }
  });
}
