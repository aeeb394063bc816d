import { createRequire } from "node:module";
import { answers } from "@/db/serving";
import { env, SetupError } from "@/lib/env";
import { drain } from "./drain";
import { createPortalServer } from "./listen";

type Portal = { close(grace: number): Promise<void> };

/** Serves the portal from this process: Next, and around it what must hold for every request. */
export async function serve({ dev, host }: { dev: boolean; host: string }): Promise<Portal> {
  const next = createRequire(import.meta.url)("next") as typeof import("next")["default"];
  const app = next({ dev, dir: process.cwd(), hostname: host, port: env.port, quiet: !dev });
  await app.prepare();
  let going = false;
  const { server, open } = createPortalServer({
    dev,
    publicUrl: env.publicUrl,
    trustProxy: env.trustProxy,
    handle: app.getRequestHandler(),
    upgrade: app.getUpgradeHandler(),
    ready: async () => !going && (await answers(env.databaseWebUrl)),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, host)));
    server.listen(env.port, host, resolve);
  });
  return {
    close: async (grace) => {
      going = true;
      await drain({ server, open, grace });
      await app.close();
    },
  };
}

/** Why nothing can be served at this address, in words for who started the portal. */
export function listenError(error: NodeJS.ErrnoException, host: string): SetupError {
  const { port } = env;
  if (error.code === "EADDRINUSE") {
    return new SetupError(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES")
    return new SetupError(`Port ${port} needs rights that this user does not have. Choose one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new SetupError(`HOST=${host} is no address of this machine.`);
  return new SetupError(`Cannot listen on ${host}:${port}: ${error.message}`);
}
