import { expect, test } from "vitest";
import { newDelegations, newNomination } from "@/domain/delegation-input";
import {
  contributionState,
  decisionsOn,
  delegationState,
  nominationStates,
  reminderDue,
  takesPlace,
} from "@/domain/delegations";

const until = new Date("2031-03-10T18:00:00Z");
const before = (hours: number) => new Date(until.getTime() - hours * 3_600_000);
const since = before(24 * 60);

test("an invitation waits, is late, is answered, declined or withdrawn", () => {
  const open = { withdrawnAt: null, declinedAt: null, answerUntil: until, named: 0 };
  expect(delegationState(open, before(1))).toBe("open");
  expect(delegationState(open, until)).toBe("late");
  expect(delegationState({ ...open, named: 1 }, until)).toBe("answered");
  expect(delegationState({ ...open, declinedAt: until }, before(1))).toBe("declined");
  expect(delegationState({ ...open, named: 1, declinedAt: until, withdrawnAt: until }, until)).toBe(
    "withdrawn",
  );
});

test("a contribution is asked for or not, missing after its end, given in time or late", () => {
  const asked = { contributionUntil: until, submittedAt: null };
  expect(contributionState({ ...asked, contributionUntil: null }, until)).toBe("none");
  expect(contributionState(asked, before(1))).toBe("open");
  expect(contributionState(asked, until)).toBe("missing");
  expect(contributionState({ ...asked, submittedAt: until }, until)).toBe("given");
  expect(contributionState({ ...asked, submittedAt: before(-1) }, before(-2))).toBe("givenLate");
});

test("who is confirmed or taken back is not decided on; everybody else in any other way", () => {
  expect(nominationStates.map((state) => decisionsOn(state))).toEqual([
    ["confirmed", "waiting", "refused"],
    [],
    ["confirmed", "refused"],
    ["confirmed", "waiting"],
    [],
  ]);
  expect(nominationStates.filter(takesPlace)).toEqual(["nominated", "confirmed"]);
});

test("a daily look reminds seven days and one day before, once each", () => {
  const sent: number[] = [];
  let last: Date | null = null;
  for (let hours = 24 * 20 + 5; hours > -48; hours -= 24) {
    const now = before(hours);
    if (!reminderDue({ until, since, last }, now)) continue;
    sent.push(hours);
    last = now;
  }
  expect(sent).toEqual([24 * 6 + 5, 5]);
});

test("nobody is reminded of a moment before the invitation, nor again after a reminder by hand", () => {
  const now = before(24 * 6);
  expect(reminderDue({ until, since: before(24 * 8), last: null }, now)).toBe(true);
  expect(reminderDue({ until, since: before(24 * 6.5), last: null }, now)).toBe(false);
  expect(reminderDue({ until, since: before(24 * 8), last: before(24 * 6.5) }, now)).toBe(false);
  expect(reminderDue({ until, since: before(24 * 8), last: before(24 * 7.5) }, now)).toBe(true);
  // A deadline that moves away is reminded of anew.
  const later = new Date(until.getTime() + 24 * 3_600_000 * 30);
  expect(reminderDue({ until: later, since, last: before(12) }, new Date(later.getTime() - 3_600_000))).toBe(
    true,
  );
});

test("an invitation names somebody to invite, a nomination somebody to come", () => {
  const terms = { quota: "2", answerDay: "2031-03-10", answerTime: "18:00", note: "", contributionDay: "" };
  const activityId = "0190d3a4-0000-7000-8000-00000000c0d0";
  expect(newDelegations.safeParse({ activityId, ...terms, countries: activityId }).success).toBe(true);
  const none = newDelegations.safeParse({ activityId, ...terms });
  expect(none.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["organisations", "chooseSome"],
  ]);
  const person = {
    delegationId: activityId,
    accountId: "",
    name: "",
    function: "",
    email: "",
    role: "speaker",
  };
  const wrong = (change: object) =>
    newNomination
      .safeParse({ ...person, inviteIn: "es", ...change })
      .error?.issues.map(({ path }) => path[0]);
  expect(wrong({})).toEqual(["name"]);
  expect(wrong({ name: "Ana", invite: "on" })).toEqual(["email"]);
  expect(wrong({ name: "Ana", invite: "on", email: "ana@enlace.example" })).toBeUndefined();
  expect(wrong({ accountId: activityId })).toBeUndefined();
});
