import { currentViewer } from "@/auth/viewer";
import { Home } from "./home";
import { SignIn } from "./sign-in";

/** Home; the door for whoever is not signed in. */
export default async function Page({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  if (await currentViewer()) return <Home />;
  return <SignIn to={(await searchParams).to} />;
}
