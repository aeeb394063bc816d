/** Peru asks Ecuador and Italy, for the tests of requests and their answers. */
import { beforeAll } from "vitest";
import { asOwner } from "@/db/owner";
import { addAnswer } from "@/db/queries/answers";
import { ask } from "@/db/queries/request-acts";
import { seedActivities } from "@/db/seed/activities";
import { seedGroups } from "@/db/seed/groups";
import { organisationId } from "@/db/seed/organisations";
import { acting } from "./acting";
import { testPortal } from "./portal";

export const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

const people = "pe.member pe.focal ec.focal ec.member it.focal it.member co.member admin observer".split(" ");

export const question = {
  services: [organisationId("ec"), organisationId("it")],
  title: "CANARY of a question",
  body: "Which seals?",
  keptReason: "",
  label: 2,
  urgency: "urgent" as const,
  dueAt: hours(72),
  timeZone: "America/Lima",
  findingId: null as string | null,
  tellOthers: false,
};

export const said = {
  kind: "full" as const,
  body: "CANARY of an answer",
  keptReason: "",
  label: 2,
  readers: [] as string[],
  consent: false,
};

export function askingStage() {
  const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
  const as = acting(portal, people);
  beforeAll(() =>
    asOwner(portal.ownerUrl, async (tx) => {
      await seedActivities(tx);
      await seedGroups(tx);
    }),
  );
  /** The requests to Ecuador and to Italy. */
  const asked = async (change: Partial<typeof question> = {}): Promise<[string, string]> => {
    const [ecuador = "", italy = ""] = await as("pe.member", (tx, viewer) =>
      ask(tx, viewer, { ...question, ...change }),
    );
    return [ecuador, italy];
  };
  const answer = (who: string, id: string, change: Partial<Parameters<typeof addAnswer>[3]> = {}) =>
    as(who, (tx, viewer) => addAnswer(tx, viewer, id, { ...said, ...change }));
  return { portal, as, asked, answer };
}
