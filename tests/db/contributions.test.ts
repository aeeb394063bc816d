import { expect, test } from "vitest";
import { findDraftSessions } from "@/db/queries/agenda";
import { editSession, undoOrRedo } from "@/db/queries/agenda-draft";
import { askForContributions, askNoLonger, takeOver } from "@/db/queries/contribution-sessions";
import { findAskedContribution, findContribution, writeContribution } from "@/db/queries/contributions";
import { changeTerms, inviteOrganisations } from "@/db/queries/delegation-acts";
import { findDelegation } from "@/db/queries/delegations";
import { addDocument, listDocuments } from "@/db/queries/documents";
import { listDuties } from "@/db/queries/home";
import { decide, nominate } from "@/db/queries/nominations";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { contributionState } from "@/domain/delegations";
import { acting, publishedActivity, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.focal", "uy.member", "br.focal", "br.member"]);

const until = new Date("2031-02-20T04:59:00Z");
const terms = { quota: 3, answerUntil: new Date("2031-02-10T23:00:00Z"), note: "" };
const titled = (text: string) => ({ es: text, original: "es" as const });

/** Two delegations of an activity, each with its liaison confirmed, asked for a contribution. */
async function asked(label: number) {
  const activity = await publishedActivity(as, label);
  const made = await as("organiser", (tx, viewer) =>
    inviteOrganisations(tx, viewer, activity, ["uy", "br"].map(organisationId), terms),
  );
  const [uy = "", br = ""] = ["uy", "br"].map(
    (key) => made.find((each) => each.organisationId === organisationId(key))?.id ?? "",
  );
  const person = { name: "", function: "", email: null, languages: [], role: "speaker" as const };
  const speakers: Record<string, string> = {};
  for (const [key, delegation] of [
    ["uy", uy],
    ["br", br],
  ] as const) {
    const nomination = await as(`${key}.focal`, (tx, viewer) =>
      nominate(tx, viewer, delegation, { ...person, accountId: accountId(`${key}.member`) }),
    );
    const { participantId } = await as("organiser", (tx, viewer) =>
      decide(tx, viewer, nomination, 1, { decision: "confirmed", reason: "" }),
    );
    speakers[key] = participantId ?? "";
  }
  const sessions = await as("organiser", (tx, viewer) =>
    askForContributions(
      tx,
      viewer,
      activity,
      [
        { id: uy, title: titled("Contribución de país: Uruguay") },
        { id: br, title: titled("Contribución de país: Brasil") },
      ],
      until,
    ),
  );
  return { activity, uy, br, sessions, speakers };
}

const draft = (activity: string, ids: string[]) =>
  as("organiser", (tx) => findDraftSessions(tx, activity, ids), "read");
const content = { title: titled("Puertos"), summary: {}, speakerId: null, languages: ["es"], label: 1 };
const write = (who: string, delegation: string, revision: number | null, change: object = {}) =>
  as(who, (tx, viewer) =>
    writeContribution(tx, viewer, delegation, revision, { ...content, give: false, ...change }),
  );
const sees = (who: string, delegation: string) => as(who, (tx) => findContribution(tx, delegation), "read");

test("asked for, a session for each waits in the tray, and one press takes all of them back", async () => {
  const { activity, uy, br, sessions } = await asked(1);
  expect(await draft(activity, sessions)).toMatchObject(
    ["Uruguay", "Brasil"].map((name) => ({
      kind: "contribution",
      startsAt: null,
      title: { es: `Contribución de país: ${name}` },
    })),
  );
  const [first] = await as("organiser", (tx) => findDelegation(tx, uy), "read").then((each) => [each]);
  expect(sessions).toContain(first?.contributionSessionId);
  await as("organiser", (tx, viewer) => undoOrRedo(tx, viewer, activity, "undo"));
  expect(await draft(activity, sessions)).toEqual([]);
  const again = await as("organiser", (tx, viewer) =>
    askForContributions(tx, viewer, activity, [{ id: br, title: titled("Brasil") }], until),
  );
  expect(await draft(activity, again)).toMatchObject([{ organisationIds: [organisationId("br")] }]);
  expect(
    await as("organiser", (tx, viewer) =>
      askForContributions(tx, viewer, activity, [{ id: br, title: titled("Brasil") }], until),
    ),
  ).toEqual([]);
  await as("organiser", (tx, viewer) => askNoLonger(tx, viewer, br));
  expect(await draft(activity, again)).toEqual([]);
  expect(await as("br.focal", (tx) => findAskedContribution(tx, br), "read")).toBeNull();
});

test("a draft is the delegation's alone; given in, it is read under its label and stays given", async () => {
  const { uy } = await asked(1);
  const waits = async () =>
    (await as("uy.member", (tx) => listDuties(tx), "read")).filter((duty) => duty.id === uy);
  expect(await waits()).toMatchObject([{ kind: "contribution", due: "2031-02-19" }]);
  await write("uy.member", uy, null);
  for (const who of ["uy.member", "uy.focal"])
    expect(await sees(who, uy), who).toMatchObject({ revision: 1 });
  for (const who of ["organiser", "br.member", "br.focal"]) expect(await sees(who, uy), who).toBeNull();
  expect(await refusal(write("br.member", uy, null))).toEqual({ "": "notFound" });
  expect(await refusal(write("uy.focal", uy, 9))).toEqual({ "": "stale" });
  await write("uy.focal", uy, 1, { give: true });
  expect(await waits()).toEqual([]);
  const given = await sees("br.member", uy);
  expect(given?.submittedAt).toBeInstanceOf(Date);
  await write("uy.member", uy, 2, { title: titled("Puertos y rutas") });
  expect(await sees("organiser", uy)).toMatchObject({
    title: { es: "Puertos y rutas" },
    submittedAt: given?.submittedAt,
  });
});

test("it is never looser than the activity, is only tightened, and no paper is looser than it", async () => {
  const { activity, uy, speakers } = await asked(2);
  expect(await refusal(write("uy.member", uy, null, { label: 1 }))).toEqual({ label: "tooLoose" });
  expect(await refusal(write("uy.member", uy, null, { label: 2, speakerId: speakers.br }))).toEqual({
    speakerId: "choose",
  });
  const id = await write("uy.member", uy, null, { label: 3, speakerId: speakers.uy, give: true });
  expect(await refusal(write("uy.member", uy, 1, { label: 2 }))).toEqual({ label: "tooLoose" });
  const paper = { title: "Diapositivas", symbol: "", readers: [], status: "final" as const, datedOn: null };
  const post = (who: string, label: number) =>
    as(who, (tx, viewer) =>
      addDocument(tx, viewer, {
        ...paper,
        label,
        spaceId: activity,
        contributionId: id,
        originalLanguage: "es",
      }),
    );
  expect(await refusal(post("uy.member", 2))).toEqual({ label: "tooLoose" });
  const document = await post("uy.member", 3);
  const papers = (who: string) => as(who, (tx) => listDocuments(tx, { contributionId: id }), "read");
  expect((await papers("organiser")).rows).toMatchObject([{ id: document }]);
  expect((await papers("br.focal")).rows).toEqual([]);
});

test("one given after the end is taken and known as late", async () => {
  const { activity, uy } = await asked(1);
  const past = new Date(Date.now() - 60_000);
  await as("organiser", (tx, viewer) =>
    askForContributions(tx, viewer, activity, [{ id: uy, title: titled("Uruguay") }], past),
  );
  await write("uy.member", uy, null, { give: true });
  const found = await as("organiser", (tx) => findDelegation(tx, uy), "read");
  expect(contributionState(found ?? { contributionUntil: null, submittedAt: null }, new Date())).toBe(
    "givenLate",
  );
});

test("one press takes title, speaker, languages and a stricter label over, wherever the session stands", async () => {
  const { activity, uy, sessions, speakers } = await asked(1);
  const take = () => as("organiser", (tx, viewer) => takeOver(tx, viewer, uy));
  expect(await refusal(take())).toEqual({ "": "notFound" });
  await write("uy.member", uy, null, { label: 2, speakerId: speakers.uy, languages: ["es", "en"] });
  expect(await refusal(take())).toEqual({ "": "notFound" });
  await write("uy.member", uy, 1, { label: 2, speakerId: speakers.uy, languages: ["es", "en"], give: true });
  const [waiting] = (await draft(activity, sessions)).filter((each) =>
    each.organisationIds.includes(organisationId("uy")),
  );
  if (!waiting) throw new Error("no session waits");
  const { revision, ...session } = waiting;
  const startsAt = "2031-03-04T15:00:00.000Z";
  await as("organiser", (tx, viewer) =>
    editSession(tx, viewer, activity, revision, { ...session, startsAt, plenary: true }),
  );
  expect(await take()).toBe(session.sessionId);
  const taken = { title: { es: "Puertos" }, speakerIds: [speakers.uy], languages: ["es", "en"], label: 2 };
  expect(await draft(activity, [session.sessionId])).toMatchObject([{ ...taken, startsAt }]);
  await as("organiser", (tx, viewer) => undoOrRedo(tx, viewer, activity, "undo"));
  expect(await draft(activity, [session.sessionId])).toMatchObject([{ speakerIds: [], label: 1, startsAt }]);
  for (let taken = 0; taken < 2; taken++)
    await as("organiser", (tx, viewer) => undoOrRedo(tx, viewer, activity, "undo"));
  expect(await draft(activity, sessions)).toEqual([]);
  const anew = await take();
  expect(await draft(activity, [anew])).toMatchObject([{ ...taken, startsAt: null }]);
  expect(await as("organiser", (tx) => findDelegation(tx, uy), "read")).toMatchObject({
    contributionSessionId: anew,
  });
});

test("terms change without touching what is asked", async () => {
  const { uy } = await asked(1);
  await as("organiser", (tx) => changeTerms(tx, uy, 1, { ...terms, quota: 1 }));
  expect(await as("organiser", (tx) => findDelegation(tx, uy), "read")).toMatchObject({
    quota: 1,
    contributionUntil: until,
  });
});
