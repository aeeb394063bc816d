import { getTranslations } from "next-intl/server";
import { formFailed } from "@/lib/failed-form";

/** The title of a page; after a form that failed without JavaScript it begins with "Error:". */
export async function Title({ children }: { children: string }) {
  if (!formFailed()) return <title>{children}</title>;
  const t = await getTranslations("form");
  return <title>{t("errorTitle", { title: children })}</title>;
}
