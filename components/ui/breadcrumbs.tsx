import { useTranslations } from "next-intl";

export type Crumb = { href: string; label: string };

/** The way back, always visible. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1 text-muted">
      <ol className="crumbs flex flex-wrap gap-x-1.5">
        {trail.map((crumb, index) => (
          <li key={crumb.href}>
            {index > 0 && <span aria-hidden="true">› </span>}
            <a href={crumb.href} className="inline-block hover:underline">
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
