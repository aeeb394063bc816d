/** Who somebody is in the portal and in a space: active accounts, live sessions, memberships, represented organisations. */
import type { Account, Label, Session, Space, World } from "./world";

export const GREEN = 1,
  AMBER = 2,
  AMBER_STRICT = 3,
  RED = 4;

/** Somebody who looks: an account that is active behind a live session, or nobody. */
export type Viewer = {
  account: Account | null;
  /** The strictest label that this kind of session may show. */
  ceiling: Label;
  interactive: boolean;
};

export const nobody: Viewer = { account: null, ceiling: 0, interactive: false };

export const past = (moment: string) => Date.parse(moment) <= Date.now();

/** A list that waits for its yes is kept for a day. */
export const dayOld = (moment: string) => Date.parse(moment) <= Date.now() - 24 * 3_600_000;

export function active(account: Account): boolean {
  const posted = past(account.posted_from) && !(account.posted_until && past(account.posted_until));
  return posted && !(account.disabled_at && past(account.disabled_at));
}

/** The viewer behind a session: RED needs an interactive one, an access token reads up to AMBER. */
export function viewerOf(facts: Facts, session: Session): Viewer {
  const account = facts.account(session.account_id);
  const live = !session.revoked_at && !past(session.idle_until) && !past(session.expires_at);
  if (!account || !live || !active(account)) return nobody;
  const ceiling = { interactive: RED, feed: AMBER_STRICT, token: AMBER } as const;
  return { account, ceiling: ceiling[session.kind], interactive: session.kind === "interactive" };
}

/** Somebody a job writes to: never RED, since a mail is no interactive session. */
export function reachedByJob(account: Account): Viewer {
  return active(account) ? { account, ceiling: AMBER_STRICT, interactive: false } : nobody;
}

/** A focal point or alternate of this organisation. */
export function looksAfter({ account }: Viewer, organisation: string): boolean {
  return !!account && (account.focal_point || account.alternate) && account.organisation_id === organisation;
}

const inForce = (row: World["memberships"][number]) =>
  past(row.starts_at) && !(row.ends_at && past(row.ends_at));

const stands = ["chair", "rapporteur", "speaker", "participant", "member"];
type Seat = { account: Account; organisation: string; roles: string[] };

/** What a world says about people and spaces, looked up quickly. */
export class Facts {
  private readonly accounts = new Map<string, Account>();
  private readonly spaces = new Map<string, Space>();
  private readonly seats = new Map<string, Map<string, Seat>>();
  private readonly represented = new Map<string, Set<string>>();

  constructor(readonly world: World) {
    for (const account of world.accounts) this.accounts.set(account.id, account);
    for (const space of world.spaces) this.spaces.set(space.id, space);
    for (const space of world.spaces) this.seats.set(space.id, this.seatsOf(space));
    for (const [space, seats] of this.seats) {
      const standing = [...seats.values()].filter(({ roles }) => roles.some((role) => stands.includes(role)));
      this.represented.set(space, new Set(standing.map(({ organisation }) => organisation)));
    }
  }

  account(id: string): Account | undefined {
    return this.accounts.get(id);
  }

  space(id: string): Space {
    const space = this.spaces.get(id);
    if (!space) throw new Error(`no space ${id}`);
    return space;
  }

  private seatsOf(space: Space): Map<string, Seat> {
    const seats = new Map<string, Seat>();
    const add = (account: Account | undefined, organisation: string, roles: string[]) => {
      // A membership ends with the posting: what somebody was for an earlier organisation opens nothing.
      if (!account || !active(account) || account.organisation_id !== organisation) return;
      const held = seats.get(account.id)?.roles ?? [];
      seats.set(account.id, { account, organisation, roles: [...held, ...roles] });
    };
    if (space.kind === "commons" || space.kind === "year") {
      const admitted = this.world.year_delegations.filter((row) => row.space_id === space.id);
      for (const account of this.world.accounts) {
        const organisation = account.organisation_id;
        const speaks = account.focal_point || account.alternate;
        if (account.role === "organiser") add(account, organisation, ["chair"]);
        if (space.kind === "commons") add(account, organisation, ["member"]);
        else if (speaks && admitted.some((row) => row.organisation_id === organisation))
          add(account, organisation, ["member"]);
      }
    } else {
      for (const row of this.world.memberships) {
        if (row.space_id !== space.id || !inForce(row)) continue;
        add(this.account(row.account_id), row.organisation_id, row.roles);
      }
      // A request has the focal points of both services as members.
      for (const { id, organisation_id, asked_id } of this.world.requests)
        for (const account of id === space.id ? this.world.accounts : []) {
          const speaks = account.focal_point || account.alternate;
          if (speaks && [organisation_id, asked_id].includes(account.organisation_id))
            add(account, account.organisation_id, ["member"]);
        }
    }
    return seats;
  }

  /** The roles that somebody actively holds in a space; none: not a member. */
  roles(viewer: Viewer, spaceId: string): string[] {
    return (viewer.account && this.seats.get(spaceId)?.get(viewer.account.id)?.roles) || [];
  }

  holds(viewer: Viewer, spaceId: string, ...roles: string[]): boolean {
    return this.roles(viewer, spaceId).some((role) => roles.includes(role));
  }

  /** Whether somebody stands in a space for this organisation: organisers, interpreters and observers stand for none. */
  standsFor(viewer: Viewer, spaceId: string, organisation: string): boolean {
    return viewer.account?.organisation_id === organisation && this.holds(viewer, spaceId, ...stands);
  }

  /** Whether an account is posted to this organisation, a delegation that takes part in the year. */
  takesPart(account: Account, yearId: string, organisation: string): boolean {
    const admitted = this.world.year_delegations.some(
      (row) => row.space_id === yearId && row.organisation_id === organisation,
    );
    return admitted && active(account) && account.organisation_id === organisation;
  }

  isActive(account: Account): boolean {
    return active(account);
  }

  /** A membership in force, of somebody who is still posted to its organisation. */
  counts(row: World["memberships"][number]): boolean {
    const account = this.account(row.account_id);
    return inForce(row) && !!account && active(account) && account.organisation_id === row.organisation_id;
  }

  member(viewer: Viewer, spaceId: string): boolean {
    return this.roles(viewer, spaceId).length > 0;
  }

  /** Organisers and chairs: whom a draft and an unpublished space are open to. */
  leads(viewer: Viewer, spaceId: string): boolean {
    return this.holds(viewer, spaceId, "organiser", "chair");
  }

  representedIn(organisation: string, spaceId: string): boolean {
    return this.represented.get(spaceId)?.has(organisation) ?? false;
  }

  /** Whether two persons are active members of one space that the first may see; everybody shares the commons. */
  meet(viewer: Viewer, other: string): boolean {
    return this.world.spaces.some(
      (space) =>
        space.kind !== "commons" &&
        this.member(viewer, space.id) &&
        (this.seats.get(space.id)?.has(other) ?? false) &&
        space.label <= viewer.ceiling &&
        (space.open || this.leads(viewer, space.id)),
    );
  }
}
