import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { asSystem } from "@/db/client";
import { removeOld } from "@/db/queries/cleaning";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { tellDigests } from "./digest";
import { remindDelegations } from "./remind";
import { remindAskedServices } from "./remind-asked";
import { remindVerifiers } from "./remind-verifiers";
import { sendMailJob } from "./send-mail";

const taskList: TaskList = {
  "send-mail": sendMailJob,
  clean: () => asSystem(removeOld),
  remind: () => remindDelegations(),
  digest: () => tellDigests(),
  "remind-verifiers": () => remindVerifiers(),
  "remind-asked": () => remindAskedServices(),
};

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
const logger = new Logger(
  () => (level, message) => log[levels[level as keyof typeof levels]]({ part: "jobs" }, message),
);

/** Runs the jobs in this process until stopped. Any number of processes may do so at once. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    connectionString: env.databaseJobUrl,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger,
    parsedCronItems: parseCronItems([
      { task: "clean", match: "17 3 * * *", identifier: "clean" },
      // Each hour it is morning somewhere.
      { task: "digest", match: "3 * * * *", identifier: "digest" },
      // In the morning of the Americas, at noon in Europe. A day on which nobody ran is made up for.
      { task: "remind", match: "7 11 * * *", identifier: "remind", options: { backfillPeriod: 86_400_000 } },
      // A due moment is an hour of a day.
      { task: "remind-asked", match: "*/15 * * * *", identifier: "remind-asked" },
      {
        task: "remind-verifiers",
        match: "17 11 * * *",
        identifier: "remind-verifiers",
        options: { backfillPeriod: 86_400_000 },
      },
    ]),
  });
  runner.promise.catch((error: Error) => log.error({ part: "jobs", name: error.name }, "jobs ended"));
  return { stop: () => runner.stop() };
}
