import { useTranslations } from "next-intl";
import { buttonClass } from "./button";

/** The way through a list that is paged by key: on to the next page, and back to the beginning. */
export function Pager({ first, next }: { first?: string | null; next?: string | null }) {
  const t = useTranslations("ui");
  if (!first && !next) return null;
  return (
    <nav aria-label={t("pages")} className="mt-4 flex justify-between gap-3 print:hidden">
      <span>
        {first && (
          <a href={first} className={buttonClass()}>
            {t("firstPage")}
          </a>
        )}
      </span>
      {next && (
        <a href={next} rel="next" className={buttonClass()}>
          {t("nextPage")}
        </a>
      )}
    </nav>
  );
}
