import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Administration begins with the people. */
export default function AdministrationPage() {
  redirect(paths.accounts());
}
