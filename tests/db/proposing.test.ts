import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { addPriority, editPriority, findPriority } from "@/db/queries/priorities";
import { endPosting } from "@/db/queries/succession";
import { findViewer } from "@/db/queries/viewer";
import { yearDelegations, years } from "@/db/schema/priorities";
import { spaces } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { idOf } from "@/db/seed/ids";
import { organisationId } from "@/db/seed/organisations";
import { testPortal } from "./portal";
import { as, openSessions, refused } from "./stage";

const portal = testPortal();
beforeAll(async () => {
  await openSessions(portal, ["co.member", "co.focal", "mx.member"]);
  const id = idOf("a year");
  await asOwner(portal.ownerUrl, async (tx) => {
    await tx
      .insert(spaces)
      .values({ id, kind: "year", label: 1, open: true, authorId: accountId("organiser") });
    await tx.insert(years).values({ id, year: 2031 });
    const delegations = ["co", "mx"].map((key) => ({ spaceId: id, organisationId: organisationId(key) }));
    await tx.insert(yearDelegations).values(delegations);
  });
});

const words = (text: string) => ({ en: text, original: "en" as const });
const content = {
  title: words("Ports of the estuary"),
  text: words("What is to be done"),
  reasons: {},
  label: 1,
  leadGroupId: null,
};

test("a plain account of a delegation edits what it proposed; its focal point does so after it has left", async () => {
  const id = await as("co.member", async (tx) => {
    const viewer = await findViewer(tx);
    if (!viewer) throw new Error("no viewer");
    return addPriority(tx, viewer, { year: 2031, kind: "strategic", draft: false, ...content });
  });
  const edit = (who: string, text: string) =>
    as(who, async (tx) => {
      const found = await findPriority(tx, id);
      const changed = { ...content, text: words(text), reason: "" };
      await editPriority(tx, id, found?.revision ?? 0, changed);
      return (await findPriority(tx, id))?.text.en;
    });
  expect(await edit("co.member", "What is to be done first")).toBe("What is to be done first");
  for (const who of ["co.focal", "mx.member"]) expect(await refused(edit(who, "Mine")), who).toBe("notFound");
  await as("co.focal", (tx) => endPosting(tx, accountId("co.member"), {}));
  expect(await edit("co.focal", "What is left")).toBe("What is left");
});
