import { existsSync } from "node:fs";
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
    const { verifyAudit } = await import("@/db/audit-chain");
    await verifyAudit(ownerUrl);
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
