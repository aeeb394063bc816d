import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "./button";

/** The way through a list that is paged by key: on to the next page, and back to the beginning. */
export async function Pager({ first, next }: { first?: string | null; next?: string | null }) {
  if (!first && !next) return null;
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("pages")} className="mt-4 flex justify-between gap-3 print:hidden">
      <span>
        {first && (
          <Link href={first} prefetch={false} className={buttonClass()}>
            {t("firstPage")}
          </Link>
        )}
      </span>
      {next && (
        <Link href={next} prefetch={false} rel="next" className={buttonClass()}>
          {t("nextPage")}
        </Link>
      )}
    </nav>
  );
}
