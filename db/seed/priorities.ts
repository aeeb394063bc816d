/** Writes the priorities for 2022 with the delegations admitted, their positions and two decisions. */
import type { Tx } from "../client";
import { decisions, positions, priorities, yearDelegations, years } from "../schema/priorities";
import { accountId } from "./accounts";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { bodies } from "./programme/bodies";
import { operational } from "./programme/operational";
import { everyone } from "./programme/priority";
import { strategic } from "./programme/strategic";
import { organisationOf, seedSpace } from "./spaces";
import { all } from "./texts";

export const yearId = idOf("year 2022");
export const priorityId = (code: string) => idOf(`priority ${code}`);

const everyPriority = [...strategic, ...operational];

const international = bodies
  .filter((body) => body.type === "international organisation")
  .map((body) => body.key);

export async function seedPriorities(tx: Tx) {
  await seedSpace(tx, { id: yearId, kind: "year", label: 1, open: true, author: "organiser" }, []);
  await tx.insert(years).values({ id: yearId, year: 2022 });
  await tx.insert(yearDelegations).values(
    [...everyone, ...international].map((key) => ({
      id: idOf(`delegation ${key}`),
      spaceId: yearId,
      organisationId: organisationId(key),
    })),
  );
  await tx.insert(priorities).values(
    everyPriority.map(({ code, entries: _entries, group, author, ...priority }) => ({
      id: priorityId(code),
      spaceId: yearId,
      kind: code.startsWith("S") ? ("strategic" as const) : ("operational" as const),
      number: Number(code.slice(1)),
      authorId: accountId(author),
      organisationId: organisationId(organisationOf(author)),
      leadGroupId: group ? groupId(group) : null,
      createdAt: new Date("2021-12-02T16:00:00Z"),
      updatedAt: new Date("2022-01-10T16:00:00Z"),
      ...priority,
    })),
  );
  await seedPositions(tx);
  await seedDecisions(tx, ["O2", "S1"]);
}

/** Each entry is a row; of several by one delegation the last stands. */
async function seedPositions(tx: Tx) {
  await tx.insert(positions).values(
    everyPriority.flatMap(({ code, label, entries }) =>
      entries.map(([key, at, position, reason = ""]) => ({
        id: idOf(`position ${code} ${key} ${at}`, `${at}T15:00:00Z`),
        priorityId: priorityId(code),
        label,
        authorId: accountId(`${key}.focal`),
        organisationId: organisationId(key),
        position,
        reason,
        createdAt: new Date(`${at}T15:00:00Z`),
      })),
    ),
  );
}

async function seedDecisions(tx: Tx, adopted: string[]) {
  await tx.insert(decisions).values(
    adopted.map((code, index) => ({
      id: idOf(`decision ${code}`),
      spaceId: yearId,
      label: everyPriority.find((priority) => priority.code === code)?.label ?? 1,
      authorId: accountId("organiser"),
      organisationId: organisationId("el-paccto"),
      year: 2022,
      number: index + 1,
      priorityId: priorityId(code),
      text: all(
        `La prioridad ${code} queda adoptada para 2022.`,
        `Priority ${code} is adopted for 2022.`,
        `A prioridade ${code} fica adotada para 2022.`,
        `La priorité ${code} est adoptée pour 2022.`,
      ),
      takenOn: "2022-01-21",
      takenAt: "Reunión en línea de las delegaciones",
      createdAt: new Date("2022-01-21T17:00:00Z"),
    })),
  );
}
