import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { scheduleXml } from "@/app/api/activities/[activity]/agenda.xml/schedule";
import { atom } from "@/lib/atom";
import { exported, session, sessionIds } from "./exported";

type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string };

/** The tree of a document; throws where it is not well formed. */
function parse(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const names = (node: Node) => node.children.map((child) => child.name);
const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const of = (node: Node, name: string) => node.children.find((child) => child.name === name)?.text ?? "";
const distinct = (values: unknown[]) => expect(new Set(values).size).toBe(values.length);

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const address = /^https?:\/\//;
const required = "room title subtitle type date start duration abstract slug track".split(" ");
const optional = "persons language description recording url".split(" ");

/** What the published schema of the format asks for, put in our own words. */
function followsTheSchema(root: Node): void {
  expect(root.name).toBe("schedule");
  expect(names(root).slice(0, 3)).toEqual(["generator", "version", "conference"]);
  const days = root.children.slice(3);
  expect(days.length).toBeGreaterThan(0);
  expect(days.every((day) => day.name === "day")).toBe(true);
  const conference = root.children[2] as Node;
  distinct(names(conference));
  expect(of(conference, "title")).not.toBe("");
  expect(of(conference, "acronym")).toMatch(/^[a-z0-9_-]{4,}$/);
  expect(of(conference, "start")).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(of(conference, "days")).toMatch(/^\d+$/);
  expect(of(conference, "timeslot_duration")).toMatch(/^\d{1,2}:\d\d$/);
  expect(of(conference, "base_url")).toMatch(address);
  distinct(days.map((day) => day.attributes.index));
  for (const day of days) {
    expect(day.attributes.index).toMatch(/^[1-9]\d*$/);
    expect(day.attributes.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(day.attributes.start).toMatch(moment);
    expect(day.attributes.end).toMatch(moment);
    for (const room of day.children) {
      expect(room.name).toBe("room");
      expect(room.attributes.name).toBeTruthy();
      for (const event of room.children) isEvent(event, room.attributes.name ?? "");
    }
  }
  const events = all(root, "event");
  distinct(events.map((event) => event.attributes.id));
  distinct(events.map((event) => event.attributes.guid));
  distinct(events.map((event) => of(event, "slug")));
}

function isEvent(event: Node, room: string): void {
  expect(event.name).toBe("event");
  expect(event.attributes.id).toMatch(/^[1-9]\d*$/);
  expect(event.attributes.guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  distinct(names(event));
  expect(required.filter((name) => !names(event).includes(name))).toEqual([]);
  expect(names(event).filter((name) => ![...required, ...optional].includes(name))).toEqual([]);
  expect(of(event, "room")).toBe(room);
  expect(of(event, "date")).toMatch(moment);
  expect(of(event, "start")).toMatch(/^[0-2]\d:[0-5]\d$/);
  expect(of(event, "duration")).toMatch(/^\d{2}:[0-5]\d$/);
  expect(of(event, "slug")).toMatch(/^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/);
  expect(of(event, "url")).toMatch(address);
  for (const person of all(event, "person")) expect(person.attributes.id).toMatch(/^[1-9]\d*$/);
  expect(all(event, "optout").map((node) => node.text)).toEqual(["true"]);
}

const words = {
  note: "Holds what its reader may read",
  plenary: "Plenary",
  kind: (kind: string) => kind,
  portal: "https://enlace.example",
  address: (id: string) => `https://enlace.example/${id}`,
};

const anySession = (sessionId: string) =>
  fc
    .record({
      title: fc.string({ unit: "binary", maxLength: 30 }).map((es) => ({ es })),
      summary: fc.string({ unit: "binary" }).map((es) => ({ es })),
      startsAt: fc
        .integer({ min: 0, max: 600 })
        .map((n) => new Date(1_638_200_000_000 + n * 900_000).toISOString()),
      minutes: fc.integer({ min: 5, max: 1440 }),
      roomIds: fc.subarray(["a", "b"]),
      label: fc.integer({ min: 0, max: 3 }),
      speakerIds: fc.subarray(["ana", "hidden"]),
      languages: fc.subarray(["es", "en"]),
    })
    .map((change) => session({ sessionId, ...change }));

test("any agenda, with any text in it, follows the schema and is well formed", () => {
  const agenda = fc.subarray(sessionIds).chain((ids) => fc.tuple(...ids.map(anySession)));
  fc.assert(
    fc.property(agenda, fc.constantFrom("America/Lima", "Asia/Kathmandu", "UTC"), (sessions, zone) => {
      const root = parse(scheduleXml(exported(sessions, zone), "es", words));
      followsTheSchema(root);
      expect(all(root, "event")).toHaveLength(sessions.length);
    }),
    { numRuns: 40 },
  );
});

test("the schema's rules catch what breaks them", () => {
  const good = scheduleXml(exported([session({ sessionId: sessionIds[0] ?? "" })]), "es", words);
  followsTheSchema(parse(good));
  const broken: [string, string][] = [
    ["<track>presentation</track>", ""],
    ["<duration>01:00</duration>", "<duration>1 hour</duration>"],
    [' date="2021-11-30"', ' date="30 November"'],
    ["09:00:00-05:00</date>", "09:00:00</date>"],
    ["<version>2</version>", ""],
    ['<room name="Sala A">', "<room>"],
  ];
  for (const [from, to] of broken) {
    expect(good, from).toContain(from);
    expect(() => followsTheSchema(parse(good.replace(from, to))), from).toThrow();
  }
});

test("times are the place's, the label stands with each event, and a name that is not read is not written", () => {
  const xml = scheduleXml(exported([session({ sessionId: sessionIds[0] ?? "", label: 2 })]), "en", words);
  const [event] = all(parse(xml), "event");
  expect(event && [of(event, "date"), of(event, "start"), of(event, "duration")]).toEqual([
    "2021-11-30T09:00:00-05:00",
    "09:00",
    "01:00",
  ]);
  expect(event && of(event, "subtitle")).toBe("TLP:AMBER");
  expect(event && of(event, "title")).toBe("Maritime routes");
  expect(event && all(event, "person").map((person) => person.text)).toEqual(["Ana"]);
  expect(xml).toContain("Holds what its reader may read");
});

test("a feed has what Atom asks for, whatever its texts hold", () => {
  const at = new Date("2021-11-24T15:00:00Z");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const page = "https://enlace.example/changes";
      const entry = { id: "urn:uuid:1", title: text, page, updated: at, lines: [text, "<b>"] };
      const root = parse(
        atom({
          id: "urn:uuid:0",
          title: text,
          subtitle: text,
          language: "es",
          self: page,
          page,
          updated: at,
          author: "Enlace",
          entries: [entry],
        }),
      );
      expect(root.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
      for (const node of [root, ...all(root, "entry")]) {
        expect(of(node, "id")).toMatch(/^urn:uuid:/);
        expect(names(node).filter((name) => name === "title" || name === "updated")).toHaveLength(2);
        expect(of(node, "updated")).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      }
      expect(names(root)).toContain("author");
      expect(of(all(root, "entry")[0] as Node, "content")).toContain("<b>");
    }),
  );
});
