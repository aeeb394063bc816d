import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** No such agenda, or none that may be kept. */
export default function NotFound() {
  const t = useTranslations("shell");
  return (
    <div className="py-16 text-center">
      <title>{`${t("notFoundTitle")} · Enlace`}</title>
      <h1>{t("notFoundTitle")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("notFoundText")}</p>
      <ButtonLink href={paths.home()}>{t("toHome")}</ButtonLink>
    </div>
  );
}
