import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/auth/next-auth";
import { safePath } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

function isOwn(target: string, origin: string): boolean {
  const path = target.startsWith(origin) ? target.slice(origin.length) || "/" : target;
  return safePath(path) === path;
}

const callbackCookie = /^(?:__Secure-)?next-auth\.callback-url$/;

/** What next-auth would answer with 500: a target that is no address of ours. It goes home instead. */
function settled(request: NextRequest): Response | null {
  const { searchParams, origin } = request.nextUrl;
  const spoilt = request.cookies
    .getAll()
    .filter(({ name, value }) => callbackCookie.test(name) && !isOwn(value, origin));
  const targets = searchParams.getAll("callbackUrl");
  if (spoilt.length === 0 && targets.every((target) => isOwn(target, origin))) return null;
  const headers = new Headers({ Location: "/" });
  for (const { name } of spoilt)
    headers.append("Set-Cookie", `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}

/** A body that says it is JSON and is not an object: next-auth would answer 500. */
async function isMalformed(request: NextRequest): Promise<boolean> {
  if (request.method !== "POST" || !request.headers.get("content-type")?.includes("json")) return false;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return (
    typeof body !== "object" ||
    body === null ||
    !Object.values(body).every((value) => typeof value === "string")
  );
}

/** Signing in is a POST; to anything else at this address next-auth would answer 500. */
function isWrongMethod({ method, nextUrl }: NextRequest): boolean {
  return method !== "POST" && nextUrl.pathname.includes("/callback/");
}

async function handle(request: NextRequest, context: Context) {
  const home = settled(request);
  if (home) return home;
  if (isWrongMethod(request)) return new Response(null, { status: 405, headers: { Allow: "POST" } });
  if (await isMalformed(request)) return new Response("This request is malformed.\n", { status: 400 });
  const answer: Response = await NextAuth(request as never, context as never, authOptions());
  const signedOut = request.method === "POST" && request.nextUrl.pathname.endsWith("/signout");
  if (!signedOut) return answer;
  const headers = new Headers(answer.headers);
  headers.set("Clear-Site-Data", '"cache", "storage"');
  return new Response(answer.body, { status: answer.status, headers });
}

export { handle as GET, handle as POST };
