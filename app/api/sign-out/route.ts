import { signOut } from "@/auth/sign-in";

/** Ends the session and leaves nothing in the browser. */
export async function POST() {
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { Location: "/", "Clear-Site-Data": '"cache", "storage"' },
  });
}
