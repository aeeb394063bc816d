/** Writes the working groups with their mandates, milestones and who asks to join. */
import type { Tx } from "../client";
import { groups, joinRequests, mandates, milestones } from "../schema/groups";
import { accountId } from "./accounts";
import { activityId } from "./activities";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { plans } from "./programme/group-plans";
import { everyGroup, type Group } from "./programme/groups";
import { seedSpace } from "./spaces";

export const groupId = (key: string) => idOf(`group ${key}`);

export async function seedGroups(tx: Tx) {
  for (const group of everyGroup) {
    const { key, label, open = true } = group;
    const id = groupId(key);
    const space = { id, kind: "group" as const, label, open, author: "organiser", since: "2021-12-02" };
    await seedSpace(tx, space, group.members);
    await tx.insert(groups).values({
      id,
      title: group.title,
      summary: group.summary,
      objectives: group.objectives ?? {},
      launchedAtId: open ? activityId("lima") : null,
      createdAt: new Date("2021-12-02T17:00:00Z"),
    });
    await seedPlan(tx, group);
  }
  await seedRequests(tx);
}

async function seedPlan(tx: Tx, { key, members }: Group) {
  const plan = plans[key];
  if (!plan) return;
  const chair = members.find((member) => member.roles.includes("chair"))?.account ?? "organiser";
  await tx.insert(mandates).values(
    plan.mandates.map((text, index) => ({
      id: idOf(`mandate ${key} ${index + 1}`),
      spaceId: groupId(key),
      number: index + 1,
      text,
      authorId: accountId(chair),
      createdAt: new Date(`2022-0${index * 4 + 1}-17T15:00:00Z`),
    })),
  );
  await tx.insert(milestones).values(
    plan.milestones.map((step, index) => ({
      id: idOf(`milestone ${key} ${index}`),
      spaceId: groupId(key),
      ...step,
    })),
  );
}

async function seedRequests(tx: Tx) {
  await tx.insert(joinRequests).values([
    {
      id: idOf("request mx"),
      spaceId: groupId("routes"),
      accountId: accountId("mx.member"),
      organisationId: organisationId("mx"),
      reason: "Seguimos dos envíos que cambiaron de ruta y queremos compararlos con el grupo.",
      createdAt: new Date(Date.now() - 2 * 86_400_000),
    },
    {
      id: idOf("request fr"),
      spaceId: groupId("routes"),
      accountId: accountId("fr.member"),
      organisationId: organisationId("fr"),
      reason: "Nous observons des arrivées par voilier dont le départ nous échappe.",
      createdAt: new Date("2022-01-31T15:00:00Z"),
      decision: "refused",
      decisionReason: "El grupo está completo hasta la reunión de Brasilia.",
      decidedBy: accountId("uy.focal"),
      decidedAt: new Date("2022-02-02T15:00:00Z"),
    },
  ]);
}
