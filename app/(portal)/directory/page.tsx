import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** The directory begins with the countries. */
export default function DirectoryPage() {
  redirect(paths.countries());
}
