import { describe, expect, test } from "vitest";
import {
  consent,
  findAnswerToPost,
  linkAnswer,
  listAnswers,
  listMade,
  withdrawAnswer,
} from "@/db/queries/answers";
import { addFinding } from "@/db/queries/findings";
import { handOver, listColleagues, listHandOvers, takeBack } from "@/db/queries/hand-overs";
import { listDuties } from "@/db/queries/home";
import { close, extend, tellOthers } from "@/db/queries/request-acts";
import {
  findRequest,
  listAskedTogether,
  listOthersAsked,
  listRequests,
  listResponding,
  mayAsk,
} from "@/db/queries/requests";
import { accountId } from "@/db/seed/accounts";
import { groupId } from "@/db/seed/groups";
import { organisationId } from "@/db/seed/organisations";
import { refusal } from "./acting";
import { askingStage, hours } from "./asking";

const { as, asked, answer } = askingStage();

const look = (who: string, id: string) => as(who, (tx) => findRequest(tx, id), "read");
const answersFor = (who: string, id: string) => as(who, (tx) => listAnswers(tx, id), "read");
const duties = async (who: string, id: string) =>
  (await as(who, listDuties, "read")).filter((duty) => duty.id === id).map(({ kind }) => kind);

describe("a question to two services", () => {
  test("each reads it in a space of its own, and neither sees the other's answer nor that there is another", async () => {
    const [ecuador, italy] = await asked();
    await answer("ec.focal", ecuador, { label: 3 });
    expect((await answersFor("pe.member", ecuador)).map(({ kind }) => kind)).toEqual(["full"]);
    expect((await answersFor("pe.focal", ecuador)).length).toBe(1);
    for (const who of ["it.focal", "it.member", "co.member", "admin"]) {
      expect(await look(who, ecuador)).toBeNull();
      expect(await answersFor(who, ecuador)).toEqual([]);
    }
    const request = await look("it.focal", italy);
    expect(request).toMatchObject({ title: "CANARY of a question", canAnswer: true, canRun: false });
    const others = await as("it.focal", (tx) => listAskedTogether(tx, request as never), "read");
    expect(others).toEqual([]);
    expect(await as("it.focal", (tx) => listOthersAsked(tx, italy), "read")).toEqual([]);
    // A colleague of an asked service reads what is AMBER, not the stricter answer, and answers nothing.
    expect(await look("ec.member", ecuador)).toMatchObject({ answered: null, canAnswer: false });
    expect(await answersFor("ec.member", ecuador)).toEqual([]);
    expect(await look("pe.member", ecuador)).toMatchObject({ answered: "full", canRun: true });
  });

  test("who else is asked is said by who asks, service by service", async () => {
    const [ecuador, italy] = await asked();
    expect(await refusal(as("ec.focal", (tx, viewer) => tellOthers(tx, viewer, ecuador)))).toEqual({
      "": "notFound",
    });
    await as("pe.member", (tx, viewer) => tellOthers(tx, viewer, italy));
    const told = (who: string, id: string) => as(who, (tx) => listOthersAsked(tx, id), "read");
    expect(await told("it.focal", italy)).toEqual([
      { name: "Policía Nacional del Ecuador", countryCode: "EC" },
    ]);
    expect(await told("ec.focal", ecuador)).toEqual([]);
    const both = await asked({ tellOthers: true });
    expect((await told("ec.focal", both[0])).length).toBe(1);
  });

  test("is not put to one's own service, to nobody known, about what one may not read, or by an observer", async () => {
    expect(await refusal(asked({ services: [organisationId("pe")] }))).toEqual({
      organisations: "ownService",
    });
    expect(await refusal(asked({ services: [accountId("pe.member")] }))).toEqual({ organisations: "choose" });
    expect(await refusal(asked({ findingId: accountId("pe.member") }))).toEqual({ findingId: "choose" });
    expect(await as("observer", mayAsk, "read")).toBe(false);
    expect(await as("ec.member", mayAsk, "read")).toBe(true);
  });
});

describe("handing over", () => {
  test("the colleague answers, and once it is taken back reads no more", async () => {
    const [ecuador] = await asked({ label: 3 });
    expect(await look("ec.member", ecuador)).toBeNull();
    expect(await duties("ec.focal", ecuador)).toEqual(["request"]);
    const colleagues = await as("ec.focal", (tx) => listColleagues(tx, ecuador), "read");
    expect(colleagues.map(({ id }) => id)).toEqual([accountId("ec.member")]);
    const hand = (who: string, to: string) =>
      as(who, (tx, viewer) => handOver(tx, viewer, ecuador, accountId(to)));
    expect(await refusal(hand("ec.focal", "it.member"))).toEqual({ accountId: "choose" });
    expect(await refusal(hand("pe.member", "ec.member"))).toEqual({ "": "notFound" });
    await hand("ec.focal", "ec.member");
    expect(await look("ec.member", ecuador)).toMatchObject({ canAnswer: true, canHandOver: false });
    expect(await duties("ec.focal", ecuador)).toEqual([]);
    expect(await duties("ec.member", ecuador)).toEqual(["request"]);
    await answer("ec.member", ecuador, { kind: "part", label: 3 });
    expect(await duties("ec.member", ecuador)).toEqual(["request"]);
    expect(await duties("pe.member", ecuador)).toEqual(["answer"]);
    const [handed] = await as("ec.focal", (tx) => listHandOvers(tx, ecuador), "read");
    expect(await refusal(as("ec.member", (tx) => takeBack(tx, handed?.id ?? "")))).toEqual({
      "": "notFound",
    });
    await as("ec.focal", (tx) => takeBack(tx, handed?.id ?? ""));
    expect(await look("ec.member", ecuador)).toBeNull();
    expect(await answersFor("ec.member", ecuador)).toEqual([]);
  });
});

describe("answers", () => {
  test("are at least as strict as the question; RED is for whom it names", async () => {
    const [ecuador] = await asked({ label: 3 });
    expect(await refusal(answer("ec.focal", ecuador))).toEqual({ label: "tooLoose" });
    expect(await refusal(answer("ec.focal", ecuador, { label: 4 }))).toEqual({ readers: "choose" });
    const stranger = { label: 4, readers: [accountId("it.focal")] };
    expect(await refusal(answer("ec.focal", ecuador, stranger))).toEqual({ "": "notFound" });
    await answer("ec.focal", ecuador, { label: 4, readers: [accountId("pe.member")] });
    expect((await answersFor("pe.member", ecuador)).length).toBe(1);
    expect(await answersFor("pe.focal", ecuador)).toEqual([]);
    expect(await look("pe.focal", ecuador)).toMatchObject({ answered: null });
    expect(await refusal(answer("pe.focal", ecuador, { label: 3 }))).toEqual({ "": "notFound" });
  });

  test("a part leaves it open, the rest ends it, and after the end nothing comes", async () => {
    const [ecuador] = await asked();
    const open = async () =>
      (await as("pe.member", (tx) => listRequests(tx, { state: "open" }), "read")).rows.some(
        ({ id }) => id === ecuador,
      );
    await answer("ec.focal", ecuador, { kind: "part" });
    expect(await open()).toBe(true);
    const rest = await answer("ec.focal", ecuador);
    expect(await open()).toBe(false);
    await as("ec.focal", (tx) => withdrawAnswer(tx, rest));
    expect(await open()).toBe(true);
    expect((await answersFor("pe.member", ecuador)).map(({ body }) => body)).toEqual([
      "CANARY of an answer",
      "",
    ]);
    await as("pe.member", (tx, viewer) => close(tx, viewer, ecuador, "Thank you"));
    expect(await refusal(answer("ec.focal", ecuador))).toEqual({ "": "notFound" });
    expect(await refusal(as("pe.member", (tx, viewer) => close(tx, viewer, ecuador, "")))).toEqual({
      "": "notFound",
    });
  });

  test("become a finding with the author's consent, at least as strict", async () => {
    const [ecuador] = await asked();
    const id = await answer("ec.focal", ecuador, { label: 3 });
    const post = (who: string) => as(who, (tx) => findAnswerToPost(tx, id), "read");
    expect(await post("pe.member")).toBeNull();
    expect(await refusal(as("pe.member", (tx, viewer) => consent(tx, viewer, id)))).toEqual({
      "": "notFound",
    });
    await as("ec.focal", (tx, viewer) => consent(tx, viewer, id));
    expect(await post("it.focal")).toBeNull();
    const from = await post("pe.member");
    expect(from).toMatchObject({ requestId: ecuador, title: "CANARY of a question", label: 3 });
    const make = (label: number) =>
      as("pe.member", async (tx, viewer) => {
        const finding = await addFinding(tx, viewer, groupId("routes"), {
          title: "Seals",
          body: from?.body ?? "",
          observedFrom: null,
          observedUntil: null,
          source: "B",
          information: "3",
          handling: "H0",
          handlingNote: "",
          readers: [],
          draft: false,
          label,
        });
        await linkAnswer(tx, viewer, id, { id: finding, label });
        return finding;
      });
    expect(await refusal(make(2))).toEqual({ label: "tooLoose" });
    const finding = await make(3);
    const made = await as("pe.member", (tx) => listMade(tx, ecuador), "read");
    expect(made.map((each) => each.id)).toEqual([finding]);
    // Who is not in the group does not learn of it.
    expect(await as("pe.focal", (tx) => listMade(tx, ecuador), "read")).toEqual([]);
  });
});

describe("the asker", () => {
  test("moves the due moment to a later one only", async () => {
    const [ecuador] = await asked();
    const move = (who: string, dueAt: Date) =>
      as(who, (tx, viewer) => extend(tx, viewer, ecuador, { dueAt, reason: "" }));
    expect(await refusal(move("pe.member", hours(24)))).toEqual({ dueDay: "dueEarlier" });
    expect(await refusal(move("ec.focal", hours(96)))).toEqual({ "": "notFound" });
    await move("pe.member", hours(96));
    const moved = await look("ec.focal", ecuador);
    expect(Math.round(((moved?.dueAt.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(96);
  });

  test("sees by country what is open and how fast answers come, each from what they read", async () => {
    const before = await as("co.member", listResponding, "read");
    expect(before).toEqual([]);
    const [ecuador] = await asked();
    const count = async (who: string) =>
      (await as(who, listResponding, "read")).find((row) => row.countryCode === "EC");
    const open = (await count("pe.member"))?.open ?? 0;
    await answer("ec.focal", ecuador, { label: 3 });
    expect(await count("pe.member")).toMatchObject({ open: open - 1, medianHours: 0 });
    // The answer is stricter than what this colleague reads: for them it is open still.
    expect((await count("ec.member"))?.answered ?? 0).toBeLessThan((await count("ec.focal"))?.answered ?? 0);
  });
});
