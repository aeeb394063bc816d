/** Findings in the group on routes, posted by somebody of Uruguay, for the tests of their life. */
import { beforeAll } from "vitest";
import { asOwner } from "@/db/owner";
import { addFinding, editFinding, findFinding } from "@/db/queries/findings";
import { seedActivities } from "@/db/seed/activities";
import { groupId, seedGroups } from "@/db/seed/groups";
import { acting } from "./acting";
import { testPortal } from "./portal";

export const group = groupId("routes");

const content = {
  title: "Barges",
  body: "Three barges went downriver.",
  observedFrom: null,
  observedUntil: null,
  source: "B",
  information: "2",
  handling: "H0" as const,
  handlingNote: "",
  keptReason: "",
  readers: [] as string[],
  draft: false,
};

/** A portal with the groups, whose people act; and what uy.member does with a finding. */
export function findingStage() {
  const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
  const as = acting(portal, ["uy.member", "uy.focal", "pe.member", "br.member", "co.member", "fr.member"]);
  beforeAll(() =>
    asOwner(portal.ownerUrl, async (tx) => {
      await seedActivities(tx);
      await seedGroups(tx);
    }),
  );
  const post = (label = 2, readers: string[] = []) =>
    as("uy.member", (tx, viewer) => addFinding(tx, viewer, group, { ...content, label, readers }));
  const look = async (id: string, who = "uy.member") => {
    const found = await as(who, (tx) => findFinding(tx, id), "read");
    if (!found) throw new Error("not read");
    return found;
  };
  const edit = async (
    id: string,
    change: Partial<typeof content> & { label?: number; observedAt?: string } = {},
  ) => {
    const { revision, label } = await look(id);
    await as("uy.member", (tx, viewer) =>
      editFinding(tx, viewer, id, revision, { ...content, label, reason: "asked", ...change }),
    );
  };
  return { portal, as, post, look, edit };
}
