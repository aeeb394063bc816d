/** Writes the findings of the groups and what others say to them. */
import type { Tx } from "../client";
import { comments, findings } from "../schema/findings";
import { redReaders } from "../schema/spaces";
import { accountId } from "./accounts";
import { lifeOf, seedFindingLife } from "./finding-life";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { everyComment } from "./programme/comments";
import { findingsOnMeans } from "./programme/findings-means";
import { findingsOnModi } from "./programme/findings-modi";
import { findingsOnRoutes } from "./programme/findings-routes";
import { organisationOf } from "./spaces";

const everyFinding = [...findingsOnRoutes, ...findingsOnMeans, ...findingsOnModi];

/** `red` is the one that only its author and two named persons read. */
export function findingId(key: string): string {
  const at = everyFinding.find((finding) => finding.key === key)?.at;
  return idOf(`finding ${key}`, `${at}T14:00:00Z`);
}

const commentId = (on: string, author: string, at: string) =>
  idOf(`comment ${on} ${author} ${at}`, `${at}T15:00:00Z`);
/** Who posted it. */
export function authorOf(key: string): string {
  return everyFinding.find((finding) => finding.key === key)?.author ?? "";
}

const by = (account: string) => ({
  authorId: accountId(account),
  organisationId: organisationId(organisationOf(account)),
});

export async function seedFindings(tx: Tx) {
  await tx.insert(findings).values(
    everyFinding.map((finding) => ({
      id: findingId(finding.key),
      spaceId: groupId(finding.group),
      label: finding.label,
      ...by(finding.author),
      // Of a withdrawn one the trace stays, not the text.
      title: finding.withdrawn ? "" : finding.title,
      body: finding.withdrawn ? "" : finding.body,
      observedFrom: finding.observed?.[0] ?? null,
      observedUntil: finding.observed?.[1] ?? null,
      source: finding.evaluation[0] ?? "X",
      information: finding.evaluation[1] ?? "4",
      handling: finding.handling ?? ("H0" as const),
      handlingNote: finding.handlingNote ?? "",
      createdAt: new Date(`${finding.at}T14:00:00Z`),
      updatedAt: new Date(`${finding.at}T15:00:00Z`),
      submittedAt: finding.draft ? null : new Date(`${finding.at}T15:00:00Z`),
      withdrawnAt: finding.withdrawn ? new Date("2022-03-02T15:00:00Z") : null,
      ...lifeOf(finding),
    })),
  );
  await tx.insert(redReaders).values(
    everyFinding.flatMap((finding) =>
      (finding.readers ?? []).map((reader) => ({
        itemId: findingId(finding.key),
        spaceId: groupId(finding.group),
        authorId: accountId(finding.author),
        accountId: accountId(reader),
      })),
    ),
  );
  await seedFindingLife(tx, everyFinding, findingId);
  await tx.insert(comments).values(
    everyComment.map(({ on, author, body, label, at, question, answers }) => ({
      id: commentId(on, author, at),
      kind: question ? ("question" as const) : ("comment" as const),
      answersId: answers ? commentId(on, answers.author, answers.at) : null,
      findingId: findingId(on),
      label,
      ...by(author),
      body,
      createdAt: new Date(`${at}T15:00:00Z`),
    })),
  );
}
