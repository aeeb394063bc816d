import { isDeepStrictEqual } from "node:util";
import { eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { AgendaSession } from "@/domain/agenda/session";
import { contributionMinutes } from "@/domain/delegations";
import type { LocalText } from "@/domain/local-text";
import { gone } from "@/lib/errors";
import type { Tx } from "../client";
import { delegations } from "../schema/delegations";
import { organisations } from "../schema/organisations";
import { findDraftSessions } from "./agenda";
import { bare, changeDraft, editSession, removeSession } from "./agenda-draft";
import { findContribution } from "./contributions";
import { findInviting } from "./delegation-acts";
import type { Viewer } from "./viewer";

/** Contributions that wait in the tray of the agenda's draft. */

export type Asking = {
  id: string;
  /** "Country contribution: Uruguay", in every language. */
  title: LocalText;
};

type Activity = { label: number; interpretation: string[] };

function waiting(
  sessionId: string,
  title: LocalText,
  organisation: { id: string; languages: string[] },
  activity: Activity,
): AgendaSession {
  return {
    sessionId,
    kind: "contribution",
    label: activity.label,
    title,
    summary: {},
    startsAt: null,
    minutes: contributionMinutes,
    roomIds: [],
    plenary: false,
    languages: organisation.languages,
    interpretation: activity.interpretation,
    speakerIds: [],
    organisationIds: [organisation.id],
    interpreterIds: [],
    items: [],
    fixed: false,
  };
}

/** The delegations with what a session of theirs begins with. */
function listAsked(tx: Tx, ids: string[]) {
  return tx
    .select({
      id: delegations.id,
      spaceId: delegations.spaceId,
      sessionId: delegations.contributionSessionId,
      organisationId: organisations.id,
      languages: organisations.languages,
    })
    .from(delegations)
    .innerJoin(organisations, eq(organisations.id, delegations.organisationId))
    .where(inArray(delegations.id, ids));
}

/**
 * Asks delegations for a contribution until then. Each gets a session in the tray of the draft, where none waits yet:
 * all of them in one act that can be undone. Gives the new sessions.
 */
export async function askForContributions(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  asking: Asking[],
  until: Date,
): Promise<string[]> {
  const activity = await findInviting(tx, activityId);
  const ids = asking.map((each) => each.id);
  const asked = await listAsked(tx, ids);
  const known = asked.flatMap((each) => each.sessionId ?? []);
  const standing = new Set((await findDraftSessions(tx, activityId, known)).map((each) => each.sessionId));
  const titles = new Map(asking.map((each) => [each.id, each.title]));
  const after: Record<string, AgendaSession> = {};
  await tx
    .update(delegations)
    .set({ contributionUntil: until, contributionAskedAt: sql`now()` })
    .where(inArray(delegations.id, ids));
  for (const { id, sessionId, organisationId, languages } of asked) {
    if (sessionId && standing.has(sessionId)) continue;
    const made = v7();
    after[made] = waiting(made, titles.get(id) ?? {}, { id: organisationId, languages }, activity);
    await tx.update(delegations).set({ contributionSessionId: made }).where(eq(delegations.id, id));
  }
  const made = Object.keys(after);
  if (made.length > 0) await changeDraft(tx, viewer, activityId, { act: "create", base: {}, after });
  return made;
}

/** Asks no longer. A session that still waits in the tray leaves it; one on the grid stays. */
export async function askNoLonger(tx: Tx, viewer: Viewer, delegationId: string): Promise<void> {
  const [asked] = await listAsked(tx, [delegationId]);
  if (!asked) throw gone();
  const { spaceId, sessionId } = asked;
  const [session] = sessionId ? await findDraftSessions(tx, spaceId, [sessionId]) : [];
  if (session && session.startsAt === null) await removeSession(tx, viewer, spaceId, session.sessionId);
  await tx
    .update(delegations)
    .set({ contributionUntil: null, contributionSessionId: session?.startsAt ? sessionId : null })
    .where(eq(delegations.id, delegationId));
}

/**
 * Takes title, speaker and languages of what was given in over into the session of the draft, and its label where that
 * is stricter. Where the session has gone, a new one waits in the tray. Gives the session.
 */
export async function takeOver(tx: Tx, viewer: Viewer, delegationId: string): Promise<string> {
  const [asked] = await listAsked(tx, [delegationId]);
  const given = await findContribution(tx, delegationId);
  if (!asked || !given?.submittedAt) throw gone();
  const activity = await findInviting(tx, asked.spaceId);
  const [found] = asked.sessionId ? await findDraftSessions(tx, asked.spaceId, [asked.sessionId]) : [];
  const session = found
    ? bare(found)
    : waiting(v7(), given.title, { id: asked.organisationId, languages: [] }, activity);
  const after = holding(session, given);
  if (found) {
    await editSession(tx, viewer, asked.spaceId, found.revision, after);
    return session.sessionId;
  }
  await changeDraft(tx, viewer, asked.spaceId, {
    act: "create",
    base: {},
    after: { [session.sessionId]: after },
  });
  await tx
    .update(delegations)
    .set({ contributionSessionId: session.sessionId })
    .where(eq(delegations.id, delegationId));
  return session.sessionId;
}

type Given = { title: LocalText; speakerId: string | null; languages: string[]; label: number };

/** The session with what was given in it; what was not given stays as it stands. */
function holding(session: AgendaSession, given: Given): AgendaSession {
  return {
    ...session,
    title: given.title,
    speakerIds: given.speakerId ? [given.speakerId] : session.speakerIds,
    languages: given.languages.length > 0 ? given.languages : session.languages,
    label: Math.max(session.label, given.label),
  };
}

/** Where the session of a contribution stands in the draft, and whether it holds what was given; null where it has gone. */
export async function findContributionSession(
  tx: Tx,
  activityId: string,
  sessionId: string | null,
  given: Given | null,
) {
  const [found] = sessionId ? await findDraftSessions(tx, activityId, [sessionId]) : [];
  if (!found) return null;
  const session = bare(found);
  const holds = given !== null && isDeepStrictEqual(session, holding(session, given));
  return { sessionId: session.sessionId, startsAt: session.startsAt, holds };
}
