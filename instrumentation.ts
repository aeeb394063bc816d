import type { Instrumentation } from "next";
import { databaseError } from "@/lib/errors";
import { log } from "@/lib/log";

/** What no page expected: a line under the reference that the person was shown, without what they asked or typed. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath, routeType }) => {
  const { digest, name } = error as Error & { digest?: string };
  const { code } = databaseError(error);
  log.error(
    { reference: digest, method: request.method, route: routePath, routeType, code, name },
    "unexpected",
  );
};
