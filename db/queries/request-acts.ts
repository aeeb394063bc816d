import { eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import type { Urgency } from "@/domain/requests";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { organisations } from "../schema/organisations";
import { othersAsked, requestFindings, requestQuestions, requestSteps, requests } from "../schema/requests";
import { memberships, spaces } from "../schema/spaces";
import { findFinding } from "./findings";
import { tellAsked, tellService } from "./request-mail";
import { findRequest, findServices, listAskedTogether, mayAsk } from "./requests";
import type { Viewer } from "./viewer";

type Asking = {
  services: string[];
  title: string;
  body: string;
  keptReason: string;
  label: number;
  urgency: Urgency;
  dueAt: Date;
  timeZone: string;
  findingId: string | null;
  tellOthers: boolean;
};

/** Asks each of these services in a space of its own, and tells its focal points. Gives the requests, in the order asked. */
export async function ask(tx: Tx, viewer: Viewer, asking: Asking): Promise<string[]> {
  const services = [...new Set(asking.services)];
  if (!(await mayAsk(tx))) throw gone();
  if (services.includes(viewer.organisationId)) throw refuseField("organisations", "ownService");
  if ((await findServices(tx, services)).length < services.length)
    throw refuseField("organisations", "choose");
  if (asking.findingId && !(await findFinding(tx, asking.findingId)))
    throw refuseField("findingId", "choose");
  const askingId = v7();
  const asked = services.map((askedId) => ({ id: v7(), askedId }));
  for (const each of asked) await askOne(tx, viewer, asking, { ...each, askingId });
  if (asking.tellOthers) for (const { id } of asked) await tellOthers(tx, viewer, id);
  return asked.map(({ id }) => id);
}

async function askOne(
  tx: Tx,
  viewer: Viewer,
  asking: Asking,
  { id, askedId, askingId }: { id: string; askedId: string; askingId: string },
): Promise<void> {
  const { label, urgency, dueAt, timeZone, title, body, keptReason, findingId } = asking;
  const [authorId, organisationId] = [viewer.accountId, viewer.organisationId];
  await tx.insert(spaces).values({ id, kind: "request", label, authorId });
  await tx
    .insert(requests)
    .values({ id, authorId, organisationId, askedId, askingId, urgency, dueAt, timeZone });
  await tx.insert(memberships).values({ spaceId: id, accountId: authorId, organisationId, roles: ["chair"] });
  await tx.insert(requestQuestions).values({ id, title, body, keptReason });
  if (findingId) await tx.insert(requestFindings).values({ spaceId: id, findingId, linkedBy: authorId });
  await tx.update(spaces).set({ open: true }).where(eq(spaces.id, id));
  await tellService(tx, "request-asked", askedId, id);
}

/** Says to the service of this request who else was asked with it. */
export async function tellOthers(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const request = await findRequest(tx, id);
  if (!request?.canRun) throw gone();
  const others = await listAskedTogether(tx, request);
  if (others.length === 0) return;
  const rows = await tx
    .select({ organisationId: requests.askedId })
    .from(requests)
    .innerJoin(organisations, eq(organisations.id, requests.askedId))
    .where(
      inArray(
        requests.id,
        others.map((each) => each.id),
      ),
    );
  await tx
    .insert(othersAsked)
    .values(rows.map((row) => ({ ...row, spaceId: id, authorId: viewer.accountId })))
    .onConflictDoNothing();
}

/** A later due moment, told to all who are asked. */
export async function extend(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { dueAt, reason }: { dueAt: Date; reason: string },
): Promise<void> {
  const request = await findRequest(tx, id);
  if (!request?.canRun) throw gone();
  if (dueAt <= request.dueAt) throw refuseField("dueDay", "dueEarlier");
  await step(tx, viewer, id, { kind: "extended", dueAt, reason });
  await tellAsked(tx, "request-extended", { id, askedId: request.askedId });
}

/** Nothing more is asked: it was answered, or is taken back. */
export async function close(tx: Tx, viewer: Viewer, id: string, reason: string): Promise<void> {
  const request = await findRequest(tx, id);
  if (!request?.canRun) throw gone();
  await step(tx, viewer, id, { kind: "closed", dueAt: null, reason });
  await tellAsked(tx, "request-closed", { id, askedId: request.askedId });
}

async function step(
  tx: Tx,
  viewer: Viewer,
  spaceId: string,
  row: { kind: "extended" | "closed"; dueAt: Date | null; reason: string },
) {
  const { accountId: authorId, organisationId } = viewer;
  await tx.insert(requestSteps).values({ spaceId, authorId, organisationId, ...row });
}
