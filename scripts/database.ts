import { SetupError } from "@/lib/env";
import { openDatabase, type PortalDatabase, prepareDatabase } from "./portal-database";
import { complain, say } from "./say";

const commands: Record<string, (database: PortalDatabase) => Promise<void>> = {
  migrate: async () => say("The database is up to date"),
  seed: async ({ ownerUrl }) => {
    const { isEmpty, seed } = await import("@/db/seed/seed");
    if (!(await isEmpty(ownerUrl))) return say("The database is not empty: nothing was loaded");
    await seed(ownerUrl);
    say("The programme is loaded");
  },
  "verify-audit": async ({ ownerUrl }) => {
    const { readHead, verifyAudit } = await import("@/db/audit-chain");
    const given = process.argv[3];
    const head = given ? readHead(given) : undefined;
    if (head === null) throw new SetupError("An exported head is written as number:hash.");
    const { sound, links, head: now, fault } = await verifyAudit(ownerUrl, { head });
    if (!sound) {
      say(`The audit trail was tampered with: ${fault}`);
      process.exitCode = 1;
      return;
    }
    say(`The audit trail is sound: ${links} entries. Its head, to keep elsewhere: ${now.seq}:${now.hash}`);
    if (!head)
      say("Only with a head exported earlier is a trail found that was written anew from its beginning");
  },
};

async function main() {
  const name = process.argv[2] ?? "";
  const command = commands[name];
  if (!command) throw new Error(`Which of ${Object.keys(commands).join(", ")}?`);
  const database = await openDatabase();
  try {
    await prepareDatabase(database);
    await command(database);
  } finally {
    if (!database.adopted) await database.stop();
  }
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error) => {
    complain("Nothing was done.", error);
    process.exit(1);
  },
);
