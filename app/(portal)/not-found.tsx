import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <div className="py-16 text-center">
      <title>{`${t("notFoundTitle")} · Enlace`}</title>
      <h1>{t("notFoundTitle")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("notFoundText")}</p>
      <ButtonLink href="/">{t("toHome")}</ButtonLink>
    </div>
  );
}
