/** The demo's accounts: one for each function, named after it, not after invented people. */
import { hash } from "@node-rs/argon2";
import type { Tx } from "../client";
import { accountContacts, accounts } from "../schema/accounts";
import { credentials } from "../schema/identity";
import { idOf } from "./ids";
import { forces, languagesOf, organisationId } from "./organisations";
import { bodies } from "./programme/bodies";

export const demoPassword = "nuevas-rutas-2022";

type Account = {
  key: string;
  name: string;
  organisation: string;
  role?: "administrator" | "organiser";
  focalPoint?: boolean;
  former?: boolean;
  function: string;
};

const english = new Intl.DisplayNames("en", { type: "region" });

/** `idOf` an account by the part of its e-mail before the @. */
export function accountId(key: string): string {
  return idOf(`account ${key}`);
}

/** Everybody in the demo. */
export function people(): Account[] {
  const pairs = [
    ...Object.keys(forces).map((code) => ({ key: code.toLowerCase(), place: english.of(code) ?? code })),
    ...bodies.filter((body) => !body.country).map((body) => ({ key: body.key, place: body.name })),
  ];
  return [
    {
      key: "admin",
      name: "Administrator",
      function: "Administration of the portal",
      organisation: "el-paccto",
      role: "administrator",
    },
    {
      key: "organiser",
      name: "Organiser, EL PAcCTO",
      function: "Coordination of police cooperation",
      organisation: "el-paccto",
      role: "organiser",
    },
    ...pairs.flatMap(({ key, place }) => [
      {
        key: `${key}.focal`,
        name: `Focal point, ${place}`,
        function: "Focal point",
        organisation: key,
        focalPoint: true,
      },
      { key: `${key}.member`, name: `Liaison, ${place}`, function: "Liaison officer", organisation: key },
    ]),
    { key: "observer", name: "Observer, SEACOP", function: "Observer", organisation: "seacop" },
    {
      key: "former",
      name: "Former liaison, Ecuador",
      function: "Liaison officer",
      organisation: "ec",
      former: true,
    },
  ];
}

export async function seedAccounts(tx: Tx) {
  const all = people();
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  await tx.insert(accounts).values(
    all.map((person) => ({
      id: accountId(person.key),
      name: person.name,
      function: person.function,
      organisationId: organisationId(person.organisation),
      role: person.role ?? ("member" as const),
      focalPoint: person.focalPoint ?? false,
      languages: languagesOf(person.organisation),
      postedFrom: new Date("2021-01-11T12:00:00Z"),
      postedUntil: person.former ? ago(30) : null,
    })),
  );
  await tx.insert(accountContacts).values(
    all.map((person) => ({
      accountId: accountId(person.key),
      email: `${person.key}@enlace.example`,
      phone: "",
    })),
  );
  // One password for the whole demo, hashed once: fifty hashes would take ten seconds of everybody's first start.
  const passwordHash = await hash(demoPassword, {
    algorithm: 2,
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
  });
  await tx
    .insert(credentials)
    .values(all.map((person) => ({ accountId: accountId(person.key), passwordHash })));
}
