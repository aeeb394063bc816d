import { createHash } from "node:crypto";
import { beforeAll } from "vitest";
import { asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { addActivity, publishActivity } from "@/db/queries/activity-acts";
import { findViewer, type Viewer } from "@/db/queries/viewer";
import { accountSessions } from "@/db/schema/account-sessions";
import { accountId } from "@/db/seed/accounts";
import { answerTo } from "@/lib/errors";
import type { TestPortal } from "./portal";

/** The session in which somebody of these acts. */
export const hashOfActing = (who: string) => createHash("sha256").update(`acting ${who}`).digest("hex");

/** Lets the demo's people read and write, each in a session of their own. */
export function acting(portal: TestPortal, people: readonly string[]) {
  beforeAll(async () => {
    const later = new Date(Date.now() + 3_600_000);
    await asOwner(portal.ownerUrl, (tx) =>
      tx.insert(accountSessions).values(
        people.map((who) => ({
          accountId: accountId(who),
          kind: "interactive" as const,
          secretHash: hashOfActing(who),
          idleUntil: later,
          expiresAt: later,
        })),
      ),
    );
  });
  return <T>(
    who: string,
    work: (tx: Tx, viewer: Viewer) => Promise<T>,
    mode: "read" | "write" = "write",
  ): Promise<T> =>
    asViewer(hashOfActing(who), mode, async (tx) => work(tx, (await findViewer(tx)) as Viewer));
}

type As = ReturnType<typeof acting>;

/** A draft of the organiser's, three days long. */
export const plannedActivity = (as: As, label: number): Promise<string> =>
  as("organiser", (tx, viewer) =>
    addActivity(tx, viewer, {
      kind: "workshop",
      title: { es: "Taller de rutas", en: "Workshop on routes", original: "es" },
      summary: { es: "Resumen", original: "es" },
      objectives: { es: "Objetivos", original: "es" },
      city: "Lima",
      address: "Sala 1",
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

export async function publishedActivity(as: As, label: number): Promise<string> {
  const id = await plannedActivity(as, label);
  await as("organiser", (tx) => publishActivity(tx, id));
  return id;
}

/** The sentences with which the portal answers to what went wrong, by field; "" is the whole form. */
export async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!error) throw new Error("no refusal");
  const { errors, failure } = answerTo(error, "test");
  const fields = Object.entries(errors).map(([field, [first]]) => [field, first?.key ?? ""]);
  return Object.fromEntries(failure ? [["", failure.key], ...fields] : fields);
}
