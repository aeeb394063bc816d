import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past everything that is the same on each page. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded-md focus:border focus:border-line focus:bg-card focus:px-4 focus:py-2"
    >
      {t("skip")}
    </a>
  );
}
