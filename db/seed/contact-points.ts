/** How the services are reached: every channel is an example and leads nowhere. */
import type { LocalText } from "../../domain/local-text";
import type { Tx } from "../client";
import { contactPoints } from "../schema/organisations";
import { accountId } from "./accounts";
import { idOf } from "./ids";
import { forces, languagesOf, organisationId } from "./organisations";
import { all, fromEnglish } from "./texts";

const centre = all(
  "Centro de comunicaciones antidrogas",
  "Anti-drug communications centre",
  "Centro de comunicações antidroga",
  "Centre de communications antidrogue",
);

const bodies: { key: string; service: LocalText; hours: "day" | "around the clock"; verified: number }[] = [
  {
    key: "maoc-n",
    service: fromEnglish("Watch room", "Sala de guardia", "Sala de operações", "Salle de veille"),
    hours: "around the clock",
    verified: 6,
  },
  {
    key: "interpol",
    service: fromEnglish(
      "Command and coordination centre",
      "Centro de mando y coordinación",
      "Centro de comando e coordenação",
      "Centre de commandement et de coordination",
    ),
    hours: "around the clock",
    verified: 31,
  },
  {
    key: "ameripol",
    service: all(
      "Secretaría ejecutiva",
      "Executive secretariat",
      "Secretaria executiva",
      "Secrétariat exécutif",
    ),
    hours: "day",
    verified: 140,
  },
];

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** One force has never verified its centre, several not for over ninety days. */
export async function seedContactPoints(tx: Tx) {
  const ofForces = Object.keys(forces).map((code, index) => ({
    key: code.toLowerCase(),
    service: centre,
    hours: index % 3 === 2 ? ("day" as const) : ("around the clock" as const),
    verified: index === 4 ? null : index % 4 === 1 ? 95 + index * 5 : 10 + index,
  }));
  await tx.insert(contactPoints).values(
    [...ofForces, ...bodies].map(({ key, verified, service, hours }, index) => ({
      id: idOf(`contact point ${key}`),
      organisationId: organisationId(key),
      service,
      hours,
      languages: languagesOf(key),
      phone: `+000 000 ${String(index + 1).padStart(4, "0")}`,
      email: `contact.${key}@enlace.example`,
      secureChannel: index % 2 === 0 ? "I-24/7" : "",
      verifiedAt: verified === null ? null : daysAgo(verified),
      verifiedBy: verified === null ? null : accountId(`${key}.focal`),
    })),
  );
}
