import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/auth/next-auth";
import { safePath } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What next-auth would answer with 500: a target that is no address. It goes home instead. */
function settled(request: NextRequest): Response | null {
  const target = request.nextUrl.searchParams.get("callbackUrl");
  if (target === null) return null;
  const own = target.startsWith(request.nextUrl.origin)
    ? target.slice(request.nextUrl.origin.length) || "/"
    : target;
  return safePath(own) === own ? null : new Response(null, { status: 303, headers: { Location: "/" } });
}

async function handle(request: NextRequest, context: Context) {
  return settled(request) ?? NextAuth(request as never, context as never, authOptions());
}

export { handle as GET, handle as POST };
