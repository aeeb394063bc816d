import { useTranslations } from "next-intl";
import { mostCounted } from "@/db/queries/finding-filters";
import type { countListed } from "@/db/queries/findings";

/** How many findings fit, and what their seizures come to: counted from what the viewer may read. */
export function Found({ found: { count, total } }: { found: Awaited<ReturnType<typeof countListed>> }) {
  const t = useTranslations("structure");
  return (
    <p role="status" className="mb-3 text-muted">
      {count > mostCounted ? t("countMore", { most: mostCounted }) : t("count", { count })}
      {total && total.seizures > 0 && ` · ${t("total", total)}`}
    </p>
  );
}
