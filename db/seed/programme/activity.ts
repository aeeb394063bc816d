/** An activity as the seed plans it, and who attends. */
import type { ActivityRole, activityKinds } from "../../../domain/activities";
import type { LocalText } from "../../../domain/local-text";

export const latin = ["bo", "br", "cl", "co", "cr", "ec", "mx", "py", "pe", "uy"];
export const european = ["fr", "it", "pt"];

export type Attendee = {
  account: string;
  roles: ActivityRole[];
  until?: string;
  namePublic?: boolean;
  /** Has not said yet whether they come. */
  unconfirmed?: boolean;
};

/** Takes part without an account: opens nothing. */
export type Guest = {
  key: string;
  name: string;
  function?: string;
  organisation: string | null;
  roles: ActivityRole[];
  languages?: string[];
};

export type Activity = {
  key: string;
  label: number;
  open?: boolean;
  kind: (typeof activityKinds)[number];
  title: LocalText;
  summary: LocalText;
  objectives?: LocalText;
  place: { city: string; country: string; zone: string; address?: string; mapUrl?: string };
  dates: [string, string];
  languages?: string[];
  illustrative?: boolean;
  countriesTotal?: number;
  closed?: boolean;
  cancelled?: string;
  rooms: string[];
  accounts: Attendee[];
  guests?: Guest[];
};

export const organiser: Attendee = { account: "organiser", roles: ["organiser"] };

/** Both accounts of each organisation; the liaison speaks. */
export const attending = (keys: string[]): Attendee[] =>
  keys.flatMap((key) => [
    { account: `${key}.focal`, roles: ["participant"] },
    { account: `${key}.member`, roles: ["speaker", "participant"] },
  ]);

/** The liaison of each organisation alone. */
export const liaisons = (keys: string[], roles: ActivityRole[] = ["speaker", "participant"]): Attendee[] =>
  keys.map((key) => ({ account: `${key}.member`, roles }));

/** The attendees with other roles for some of them. */
export function withRoles(attendees: Attendee[], roles: Record<string, ActivityRole[]>): Attendee[] {
  return attendees.map((one) => ({ ...one, roles: roles[one.account] ?? one.roles }));
}
