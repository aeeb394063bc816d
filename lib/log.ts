import pino from "pino";

/** Structured lines without content: acts, identifiers, durations and codes, never what somebody typed. */
export const log = pino({
  level: process.env.ENLACE_LOG ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});
