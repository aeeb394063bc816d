import { describe, expect, test } from "vitest";
import { endedPosting } from "@/domain/identity-input";
import { mayTake, neededSeat, readChoices, seatsOf, takersOf } from "@/domain/succession";

const [here, there] = ["018b0000-0000-7000-8000-00000000000a", "018b0000-0000-7000-8000-00000000000b"];
const held = { spaceId: here, roles: ["chair", "participant"], ledByOthers: false };
const taker = (membershipId: string, ...roles: string[]) => ({ spaceId: here, membershipId, roles });
const name = `seats.${here}.chair`;

describe("who may take a seat", () => {
  test.each([
    [["member"], true],
    [["participant", "observer"], true],
    [["rapporteur"], true],
    [["observer"], false],
    [["interpreter"], false],
    [["organiser"], false],
    [["chair", "participant"], false],
  ])("of chair with the roles %s: %s", (roles, may) => expect(mayTake("chair", roles)).toBe(may));

  test("nobody takes a seat that is not held, nor one of another space", () => {
    const elsewhere = { ...taker("x", "member"), spaceId: there };
    expect(takersOf(held, "rapporteur", [taker("a", "member")])).toEqual([]);
    expect(takersOf(held, "chair", [elsewhere])).toEqual([]);
    expect(seatsOf(["speaker", "chair", "organiser"])).toEqual(["organiser", "chair"]);
  });
});

describe("a seat must find somebody", () => {
  const some = [taker("a", "member")];

  test("where nobody else leads and there is somebody to choose", () => {
    expect(neededSeat(held, some)).toBe("chair");
    expect(neededSeat({ ...held, ledByOthers: true }, some)).toBe(null);
    expect(neededSeat(held, [taker("a", "observer")])).toBe(null);
    expect(neededSeat({ ...held, roles: ["rapporteur"] }, some)).toBe(null);
  });

  test("of two that lead, one is enough, whichever it is", () => {
    const both = { ...held, roles: ["organiser", "chair"] };
    expect(readChoices([both], some, {}).wrong).toEqual({ [`seats.${here}.organiser`]: "nobodyLeads" });
    expect(readChoices([both], some, { [here]: { chair: "a" } }).wrong).toEqual({});
  });
});

describe("choices", () => {
  const takers = [taker("a", "member"), taker("b", "observer")];

  test("are read with who takes what", () => {
    const { chosen, wrong } = readChoices([held], takers, { [here]: { chair: "a" } });
    expect(wrong).toEqual({});
    expect(chosen).toEqual([{ seat: "chair", taker: takers[0] }]);
  });

  test.each(["b", "nobody"])("%s is no choice: told at its field", (membershipId) => {
    const led = { ...held, ledByOthers: true };
    expect(readChoices([led], takers, { [here]: { chair: membershipId } }).wrong).toEqual({
      [name]: "choose",
    });
  });

  test("a seat that is not held is no choice either", () => {
    const { wrong } = readChoices([{ ...held, ledByOthers: true }], takers, { [here]: { rapporteur: "a" } });
    expect(wrong).toEqual({ [`seats.${here}.rapporteur`]: "choose" });
  });

  test("a form sends them by space and role, and nothing else", () => {
    const id = there;
    expect(endedPosting.parse({ id }).seats).toEqual({});
    expect(endedPosting.parse({ id, seats: { [here]: { chair: "" } } }).seats[here]?.chair).toBe(null);
    for (const seats of [
      { x: { chair: here } },
      { [here]: { member: here } },
      { [here]: { chair: "x" } },
      "x",
    ])
      expect(endedPosting.safeParse({ id, seats }).success, JSON.stringify(seats)).toBe(false);
  });
});
