/** Ending a posting, and who takes the seats that it leaves: chair, rapporteur, organiser. */
import type { Account, Membership } from "../model/world";
import { type Attempt, type Context, few } from "./attempt";

const leading = ["chair", "rapporteur", "organiser"];

function ending(leaver: Account, seats: { role: string; successor: string }[]) {
  return {
    text: "select end_posting_of($1, $2::jsonb)",
    values: [leaver.id, JSON.stringify(seats)],
  };
}

/** Disabled, or posted elsewhere, which is the administrator's. */
function away(
  { world, random }: Context,
  how: "disable" | "move",
  leaver: Account,
  seats: { role: string; successor: string }[],
  to?: string,
) {
  const others = world.organisations.filter(({ id }) => id !== leaver.organisation_id);
  const given = [leaver.id, JSON.stringify(seats)];
  return how === "disable"
    ? { text: "select disable_account($1, $2::jsonb)", values: given }
    : { text: "select move_account($1, $2::jsonb, $3)", values: [...given, to ?? random.pick(others).id] };
}

export function succession(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const acts: Attempt[] = [];
  for (const leaver of few(context, world.accounts)) {
    const allowed = may.ends(leaver);
    acts.push({ act: "end a posting", steps: [ending(leaver, [])], allowed });
    const disables = allowed && may.administrator;
    acts.push({
      act: "disable an account",
      steps: [away(context, "disable", leaver, [])],
      allowed: disables,
    });
    const moves = may.administers(leaver) && may.administrator && leaver.disabled_at === null;
    acts.push({ act: "move an account", steps: [away(context, "move", leaver, [])], allowed: moves });
    const here = leaver.organisation_id;
    acts.push({
      act: "move an account to where it is",
      steps: [away(context, "move", leaver, [], here)],
      allowed: false,
    });
  }
  const led = world.memberships.filter(({ roles }) => roles.some((role) => leading.includes(role)));
  // Most seats are out of a focal point's reach: those within it are tried as often as all the others.
  const reach = led.filter(({ account_id }) => {
    const leaver = facts.account(account_id);
    return leaver && may.administers(leaver);
  });
  const seats = [...few(context, led, 10), ...few(context, reach, 10), ...few(context, world.memberships)];
  for (const seat of seats) {
    const leaver = facts.account(seat.account_id);
    if (!leaver) continue;
    const here = world.memberships.filter(({ space_id }) => space_id === seat.space_id);
    const takers = [...few(context, here, 3), random.pick(world.memberships)];
    for (const taker of takers) {
      const role = random.pick(random.chance(0.8) ? seat.roles : leading);
      acts.push(...handOver(context, leaver, role, taker));
    }
    const role = random.pick(seat.roles);
    // Two of whom each might take it, where there are two: else somebody is refused for another reason.
    const able = here.filter(({ account_id }) => {
      const to = facts.account(account_id);
      return to && may.handsOver(leaver, facts.space(seat.space_id), role, to);
    });
    const two = able.length > 1 ? able : takers;
    const [one, other] = two.filter(({ account_id }) => account_id !== leaver.id);
    if (!one || !other || one.id === other.id) continue;
    const twice = [one, other].map(({ id }) => ({ role, successor: id }));
    if (one.space_id === other.space_id)
      acts.push({ act: "hand a seat over twice", steps: [ending(leaver, twice)], allowed: false });
  }
  return acts;
}

/** The seat of the space in which its taker is. */
function handOver(context: Context, leaver: Account, role: string, taker: Membership): Attempt[] {
  const { facts, may, random } = context;
  const [to, space] = [facts.account(taker.account_id), facts.space(taker.space_id)];
  const allowed = !!to && may.handsOver(leaver, space, role, to);
  const seats = [{ role, successor: taker.id }];
  const how = random.pick(["disable", "move"] as const);
  return [
    { act: "hand a seat over", steps: [ending(leaver, seats)], allowed },
    {
      act: `hand a seat over: ${how}`,
      steps: [away(context, how, leaver, seats)],
      allowed: allowed && may.administrator,
    },
  ];
}
