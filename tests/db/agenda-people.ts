import { createHash } from "node:crypto";
import { asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { addActivity, publishActivity } from "@/db/queries/activity-acts";
import { addParticipant } from "@/db/queries/participants";
import { findViewer, type Viewer } from "@/db/queries/viewer";
import { accountSessions } from "@/db/schema/account-sessions";
import type { SpaceRole } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import type { AgendaSession } from "@/domain/agenda/session";
import { agendaSession } from "../agenda-session";

const hash = (who: string) => createHash("sha256").update(who).digest("hex");

/** Opens an interactive session for each of these people. */
export async function openSessions(ownerUrl: string, people: string[]): Promise<void> {
  const later = new Date(Date.now() + 3_600_000);
  await asOwner(ownerUrl, (tx) =>
    tx.insert(accountSessions).values(
      people.map((who) => ({
        accountId: accountId(who),
        kind: "interactive" as const,
        secretHash: hash(who),
        idleUntil: later,
        expiresAt: later,
      })),
    ),
  );
}

export const as = <T>(who: string | null, work: (tx: Tx, viewer: Viewer) => Promise<T>) =>
  asViewer(who && hash(who), "write", async (tx) => work(tx, (await findViewer(tx)) as Viewer));

export const session = (sessionId: string, change: Partial<AgendaSession> = {}): AgendaSession =>
  agendaSession({
    sessionId,
    title: { es: "Rutas", en: "Routes", original: "es" },
    startsAt: "2031-03-04T14:00:00.000Z",
    languages: ["es"],
    interpretation: ["en"],
    ...change,
  });

/** A published activity of the organiser's in Lima. */
export async function publishedActivity(label: number): Promise<string> {
  const id = await as("organiser", (tx, viewer) =>
    addActivity(tx, viewer, {
      kind: "workshop",
      title: { es: "Taller", en: "Workshop", original: "es" },
      summary: {},
      objectives: {},
      city: "Lima",
      address: "",
      mapUrl: "",
      countryCode: "PE",
      timeZone: "America/Lima",
      startsOn: "2031-03-04",
      endsOn: "2031-03-06",
      languages: [],
      interpretation: [],
      countriesTotal: null,
      illustrative: false,
      label,
    }),
  );
  await as("organiser", (tx) => publishActivity(tx, id));
  return id;
}

/** Enters somebody with an account, or under a name and an address. Gives the participant. */
export function enter(id: string, who: string, roles: SpaceRole[], email: string | null = null) {
  const account = who.includes(".") ? accountId(who) : null;
  return as("organiser", (tx) =>
    addParticipant(tx, id, {
      accountId: account,
      name: who,
      function: "",
      organisationId: null,
      email,
      languages: account ? [] : ["pt"],
      roles: roles as never,
      namePublic: false,
    }),
  );
}
