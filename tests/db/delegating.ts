import { eq } from "drizzle-orm";
import { beforeAll } from "vitest";
import { asOwner } from "@/db/owner";
import { findActivity } from "@/db/queries/activities";
import { inviteOrganisations } from "@/db/queries/delegation-acts";
import { listNominations } from "@/db/queries/delegations";
import { nominate } from "@/db/queries/nominations";
import { accounts } from "@/db/schema/accounts";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { acting, publishedActivity } from "./acting";
import type { TestPortal } from "./portal";

export const terms = { quota: 2, answerUntil: new Date("2031-02-10T23:00:00Z"), note: "" };
const person = {
  name: "",
  function: "",
  email: null,
  languages: [],
  role: "participant" as const,
};

/** An organiser who invites delegations, and the focal points and members of Uruguay and Brazil who name people. */
export function delegating(portal: TestPortal) {
  // Brazil is looked after by two. Their sessions begin afterwards: changed flags end those that stand.
  beforeAll(() =>
    asOwner(portal.ownerUrl, (tx) =>
      tx
        .update(accounts)
        .set({ alternate: true })
        .where(eq(accounts.id, accountId("br.member"))),
    ),
  );
  const as = acting(portal, ["organiser", "uy.focal", "uy.member", "br.focal", "br.member", "observer"]);
  const invite = (activity: string, keys: string[], quota = 2) =>
    as("organiser", (tx, viewer) =>
      inviteOrganisations(tx, viewer, activity, keys.map(organisationId), { ...terms, quota }),
    );
  return {
    as,
    invite,
    /** A published activity under this label, to which this organisation is invited. */
    async invited(label: number, key = "uy", quota = 2) {
      const activity = await publishedActivity(as, label);
      const [delegation] = await invite(activity, [key], quota);
      return { activity, id: delegation?.id ?? "" };
    },
    name: (who: string, delegation: string, change: object) =>
      as(who, (tx, viewer) => nominate(tx, viewer, delegation, { ...person, accountId: null, ...change })),
    nominated: (who: string, delegation: string) => as(who, (tx) => listNominations(tx, delegation), "read"),
    reads: (who: string, id: string) => as(who, (tx) => findActivity(tx, id), "read"),
  };
}
