/** Writes the steps and versions of the findings, and what others add to them. */
import type { Tx } from "../client";
import { corroborations } from "../schema/corroborations";
import { findingSteps, findingVersions } from "../schema/finding-life";
import { corrections, sharingRequests } from "../schema/finding-requests";
import { accountId } from "./accounts";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import type { Finding } from "./programme/finding";
import {
  chairs,
  earlier,
  everyCorrection,
  everyCorroboration,
  everySharing,
  lastEdits,
  returned,
  reviewers,
  waiting,
  withdrawalReasons,
} from "./programme/finding-life";
import { organisationOf } from "./spaces";

const by = (account: string) => ({
  authorId: accountId(account),
  organisationId: organisationId(organisationOf(account)),
});
const noon = (day: string) => new Date(`${day}T15:00:00Z`);
const later = (day: string, days: number) => new Date(noon(day).getTime() + days * 86_400_000);
const reason = <R>(from: Record<string, R>, key: string): R | undefined => from[key];

export const corroborationId = (on: string, author: string) => seedId("corroboration", on, author);
export const correctionId = (on: string, author: string) => seedId("correction", on, author);
export const sharingId = (on: string, author: string) => seedId("sharing", on, author);

function seedId(kind: string, on: string, author: string): string {
  const all = { corroboration: everyCorroboration, correction: everyCorrection, sharing: everySharing };
  const rows: { on: string; author: string; at: string }[] = all[kind as keyof typeof all];
  const at = rows.find((row) => row.on === on && row.author === author)?.at ?? "2022-01-01";
  return idOf(`${kind} ${on} ${author}`, `${at}T15:00:00Z`);
}

/** The state of a finding of the seed, since when, and the number of its version. */
export function lifeOf({ key, at, draft, withdrawn }: Finding) {
  if (draft) return { state: "draft" as const, stateAt: noon(at), version: 0 };
  const version = earlier.filter(({ on }) => on === key).length + 1;
  if (withdrawn) return { state: "withdrawn" as const, stateAt: new Date("2022-03-02T15:00:00Z"), version };
  const back = reason(returned, key);
  if (back) return { state: "returned" as const, stateAt: noon(back.at), version };
  if (waiting.includes(key)) return { state: "submitted" as const, stateAt: noon(at), version };
  return { state: "validated" as const, stateAt: later(lastEdits[key]?.at ?? at, 3), version };
}

/** `idsOf` gives the identifier of a finding by its key. */
export async function seedFindingLife(tx: Tx, all: Finding[], idsOf: (key: string) => string) {
  const submitted = all.filter(({ draft }) => !draft);
  const labels = new Map(all.map(({ key, label }) => [key, label]));
  const on = (key: string) => ({ findingId: idsOf(key), label: labels.get(key) ?? 4 });
  await tx
    .insert(findingVersions)
    .values(submitted.filter(({ withdrawn }) => !withdrawn).flatMap(versionsOf(on)));
  await tx.insert(findingSteps).values(submitted.flatMap(stepsOf(on)));
  await tx.insert(corroborations).values(
    everyCorroboration.map((row) => ({
      id: corroborationId(row.on, row.author),
      ...on(row.on),
      label: row.label,
      ...by(row.author),
      body: row.body,
      source: row.evaluation[0] ?? "X",
      information: row.evaluation[1] ?? "4",
      createdAt: noon(row.at),
      updatedAt: noon(row.at),
    })),
  );
  const authors = new Map(all.map(({ key, author }) => [key, author]));
  const decided = (key: string, refused: { reason: string; at: string } | undefined) => ({
    decision: refused ? ("refused" as const) : null,
    decisionReason: refused?.reason ?? "",
    decidedBy: refused ? accountId(authors.get(key) ?? "") : null,
    decidedAt: refused ? noon(refused.at) : null,
  });
  await tx.insert(corrections).values(
    everyCorrection.map((row) => ({
      id: correctionId(row.on, row.author),
      ...on(row.on),
      ...by(row.author),
      field: row.field,
      proposed: row.proposed,
      reason: row.reason,
      version: earlier.filter((each) => each.on === row.on).length + 1,
      createdAt: noon(row.at),
      ...decided(row.on, row.refused),
    })),
  );
  await tx.insert(sharingRequests).values(
    everySharing.map((row) => ({
      id: sharingId(row.on, row.author),
      ...on(row.on),
      ...by(row.author),
      wantedLabel: typeof row.wanted === "number" ? row.wanted : null,
      wantedSpaceId: typeof row.wanted === "number" ? null : groupId(row.wanted),
      reason: row.reason,
      createdAt: noon(row.at),
      ...decided(row.on, row.refused),
    })),
  );
}

type On = (key: string) => { findingId: string; label: number };

const versionsOf = (on: On) => (finding: Finding) => {
  const { key, evaluation, author } = finding;
  const before = earlier.filter((each) => each.on === key);
  return [...before, { title: undefined, body: undefined, evaluation, ...lastEdits[key] }].map(
    (each, index) => {
      const told = each.evaluation ?? evaluation;
      const at = noon(each.at ?? finding.at);
      const writer = index === before.length ? (lastEdits[key]?.by ?? author) : author;
      return {
        id: idOf(`version ${key} ${index + 1}`, at.toISOString()),
        ...on(key),
        ...by(writer),
        number: index + 1,
        title: each.title ?? finding.title,
        body: each.body ?? finding.body,
        observedFrom: finding.observed?.[0] ?? null,
        observedUntil: finding.observed?.[1] ?? null,
        source: told[0] ?? "X",
        information: told[1] ?? "4",
        handling: finding.handling ?? ("H0" as const),
        handlingNote: finding.handlingNote ?? "",
        createdAt: at,
      };
    },
  );
};

const stepsOf = (on: On) => (finding: Finding) => {
  const { key, group, author, at } = finding;
  const { state, stateAt, version } = lifeOf(finding);
  const reviewer = reviewers[group] === author ? chairs[group] : reviewers[group];
  const step = (
    kind: "submitted" | "validated" | "returned" | "withdrawn",
    who: string,
    when: Date,
    why = "",
  ) => ({
    id: idOf(`step ${kind} ${key}`, when.toISOString()),
    ...on(key),
    ...by(who),
    kind,
    version: kind === "submitted" ? 1 : version,
    reason: why,
    createdAt: when,
  });
  const begun = step("submitted", author, noon(at));
  if (state === "withdrawn") return [begun, step(state, author, stateAt, reason(withdrawalReasons, key))];
  if (state === "returned") return [begun, step(state, reviewer, stateAt, reason(returned, key)?.reason)];
  return state === "validated" ? [begun, step(state, reviewer, stateAt)] : [begun];
};
