/** Writes the requests between services, each in a space of its own, with hand-overs and answers. */
import type { Tx } from "../client";
import { answerConsents, answers } from "../schema/answers";
import {
  handOvers,
  othersAsked,
  requestFindings,
  requestQuestions,
  requestSteps,
  requests,
} from "../schema/requests";
import { memberships, spaces } from "../schema/spaces";
import { accountId } from "./accounts";
import { findingId } from "./findings";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { type Asked, type Asking, everyAsking } from "./programme/requests";
import { organisationOf } from "./spaces";

const day = 86_400_000;
const by = (account: string) => ({
  authorId: accountId(account),
  organisationId: organisationId(organisationOf(account)),
});
const atNoon = (date: string) => new Date(`${date}T15:00:00Z`);

/** The request that a service got: `requestId("seals", "ec")`. */
export function requestId(key: string, service: string): string {
  const at = everyAsking.find((asking) => asking.key === key)?.at ?? "2022-01-01";
  return idOf(`request ${key} ${service}`, `${at}T14:00:00Z`);
}

/** Moments as the asking has them, or for one that runs now as many days later as it began later. */
function clockOf({ at, due, now }: Asking) {
  const begun = now ? new Date(Date.now() - now.since * day) : atNoon(at);
  const moved = begun.getTime() - atNoon(at).getTime();
  return {
    begun,
    due: now ? new Date(Date.now() + now.due * day) : new Date(due),
    on: (date: string) => new Date(atNoon(date).getTime() + moved),
  };
}

export async function seedRequests(tx: Tx): Promise<void> {
  for (const asking of everyAsking)
    for (const asked of asking.asked) {
      await seedRequest(tx, asking, asked);
      await seedAnswers(tx, asking, asked);
    }
}

async function seedRequest(tx: Tx, asking: Asking, { service, handedTo, closed }: Asked) {
  const { key, label, title, body, urgency, timeZone, finding, told } = asking;
  const clock = clockOf(asking);
  const [id, createdAt] = [requestId(key, service), clock.begun];
  const author = by(asking.by);
  await tx.insert(spaces).values({ id, kind: "request", label, open: true, authorId: author.authorId });
  await tx.insert(requests).values({
    id,
    ...author,
    askedId: organisationId(service),
    askingId: idOf(`asking ${key}`),
    urgency,
    dueAt: clock.due,
    timeZone,
    closedAt: closed ? clock.on(closed) : null,
    createdAt,
  });
  await tx.insert(requestQuestions).values({ id, title, body });
  await seat(tx, id, asking.by, "chair", createdAt);
  if (closed)
    await tx
      .insert(requestSteps)
      .values({ spaceId: id, kind: "closed", ...author, createdAt: clock.on(closed) });
  if (finding)
    await tx
      .insert(requestFindings)
      .values({ spaceId: id, findingId: findingId(finding), linkedBy: author.authorId });
  const others = told ? asking.asked.filter((each) => each.service !== service) : [];
  for (const other of others)
    await tx.insert(othersAsked).values({
      spaceId: id,
      organisationId: organisationId(other.service),
      authorId: author.authorId,
    });
  if (!handedTo) return;
  await tx.insert(handOvers).values({
    spaceId: id,
    accountId: accountId(handedTo),
    ...by(`${service}.focal`),
    createdAt,
  });
  await seat(tx, id, handedTo, "member", createdAt);
}

async function seat(tx: Tx, spaceId: string, account: string, role: "chair" | "member", startsAt: Date) {
  const { authorId, organisationId: organisation } = by(account);
  await tx.insert(memberships).values({
    spaceId,
    accountId: authorId,
    organisationId: organisation,
    roles: [role],
    startsAt,
  });
}

async function seedAnswers(tx: Tx, asking: Asking, asked: Asked) {
  const clock = clockOf(asking);
  for (const { by: who, kind, body, at, label, consent } of asked.answers) {
    const id = idOf(`answer ${asking.key} ${asked.service} ${kind}`, `${at}T15:00:00Z`);
    await tx.insert(answers).values({
      id,
      spaceId: requestId(asking.key, asked.service),
      ...by(who),
      kind,
      body,
      label: label ?? asking.label,
      createdAt: clock.on(at),
    });
    if (consent) await tx.insert(answerConsents).values({ answerId: id, authorId: accountId(who) });
  }
}
