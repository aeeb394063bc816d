/** The seats that a person leaves when their posting ends, and who may take them. */

/** The roles that somebody else takes over. */
export const seats = ["organiser", "chair", "rapporteur"] as const;
export type Seat = (typeof seats)[number];

/** Who holds one of these represents an organisation; nobody else takes a seat, since that would begin to. */
const representing = ["chair", "rapporteur", "speaker", "participant", "member"];

/** The seats among the roles of a membership, those that lead the space first. */
export function seatsOf(roles: string[]): Seat[] {
  return seats.filter((seat) => roles.includes(seat));
}

/** Whether a member with these roles may take this seat. */
export function mayTake(seat: Seat, roles: string[]): boolean {
  return !roles.includes(seat) && roles.some((role) => representing.includes(role));
}

/** Whether the holder of this seat runs the space. */
export function leads(seat: Seat): boolean {
  return seat !== "rapporteur";
}

/** Who was chosen for each seat, by space: the membership, or null for nobody. */
export type Choices = { [spaceId: string]: { [seat in Seat]?: string | null } };

export type Held = { spaceId: string; roles: string[]; ledByOthers: boolean };
export type Taker = { spaceId: string; membershipId: string; roles: string[] };

/** Who may take a seat: nobody where it is not held. */
export function takersOf<T extends Taker>(held: Held, seat: Seat, takers: T[]): T[] {
  if (!held.roles.includes(seat)) return [];
  return takers.filter((taker) => taker.spaceId === held.spaceId && mayTake(seat, taker.roles));
}

/**
 * The seat that must find somebody, so that the space is led: where nobody else leads it and there is somebody to
 * choose. Where two would do, the first.
 */
export function neededSeat(held: Held, takers: Taker[]): Seat | null {
  if (held.ledByOthers) return null;
  return seats.find((seat) => leads(seat) && takersOf(held, seat, takers).length > 0) ?? null;
}

/** What is chosen, each with who takes it; or what is wrong, by the name of its field. */
export function readChoices<T extends Taker>(
  held: Held[],
  takers: T[],
  choices: Choices,
): { chosen: { seat: Seat; taker: T }[]; wrong: Record<string, "choose" | "nobodyLeads"> } {
  const chosen: { seat: Seat; taker: T }[] = [];
  const wrong: Record<string, "choose" | "nobodyLeads"> = {};
  for (const space of held) {
    const given = choices[space.spaceId] ?? {};
    for (const seat of seats) {
      const name = `seats.${space.spaceId}.${seat}`;
      if (!given[seat]) continue;
      const taker = takersOf(space, seat, takers).find((each) => each.membershipId === given[seat]);
      if (taker) chosen.push({ seat, taker });
      else wrong[name] = "choose";
    }
    const needed = neededSeat(space, takers);
    const led = seats.some((seat) => leads(seat) && given[seat]);
    if (needed && !led) wrong[`seats.${space.spaceId}.${needed}`] = "nobodyLeads";
  }
  return { chosen, wrong };
}
