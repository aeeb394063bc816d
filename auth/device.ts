import { headers } from "next/headers";

const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** The browser and system of a request in two words, so that a person recognises their own sessions. */
export async function deviceOfRequest(): Promise<string> {
  const agent = (await headers()).get("user-agent") ?? "";
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(", ") || "—";
}

/** The address that the connection came from, as the server saw it; what a client claims counts for nothing. */
export async function addressOfRequest(): Promise<string> {
  return (await headers()).get("x-enlace-address") ?? "unknown";
}
