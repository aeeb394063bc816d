import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formFailed } from "@/lib/failed-form";

/** The title of a page: what it is, then the portal; "Error:" before it where a form failed without JavaScript. */
export async function pageTitle(name: string | null): Promise<Metadata> {
  const title = name ? `${name} · Enlace` : "Enlace";
  if (!formFailed()) return { title };
  return { title: (await getTranslations("form"))("errorTitle", { title }) };
}
