import { useTranslations } from "next-intl";

export type Crumb = { href: string; label: string };

/** The way back, always visible. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1 text-muted">
      <ol className="crumbs">
        {trail.map((crumb, index) => (
          <li key={crumb.href} className="inline">
            <a href={crumb.href} className="hover:underline">
              {crumb.label}
            </a>
            {index < trail.length - 1 && <span aria-hidden="true">{"\u00a0› "}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
