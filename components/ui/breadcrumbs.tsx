import Link from "next/link";
import { getTranslations } from "next-intl/server";

export type Crumb = { href: string; label: string };

/** The way back, always visible. */
export async function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1 text-muted print:hidden">
      <ol className="flex flex-wrap gap-x-1.5">
        {trail.map((crumb, index) => (
          <li key={crumb.href}>
            {index > 0 && <span aria-hidden="true">› </span>}
            <Link href={crumb.href} prefetch={false} className="hover:underline">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
