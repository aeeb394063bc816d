import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { TlpTag } from "@/components/ui/tlp";
import type { findServed, listRelated } from "@/db/queries/finding-links";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

type Props = {
  served: Awaited<ReturnType<typeof findServed>>;
  related: Awaited<ReturnType<typeof listRelated>>;
};

/** The priority that a finding serves and the findings it belongs with, as far as the viewer reads them. */
export function LinksCard({ served, related }: Props) {
  const [t, locale] = [useTranslations("structure"), useLocale()];
  if (!served && related.length === 0) return null;
  return (
    <Card title={t("links")}>
      <Facts>
        {served && (
          <Fact name={t("serves")}>
            <a href={paths.priority(served.id)} className="link">
              {readIn(served.title, locale).text}
            </a>{" "}
            · {served.year}
          </Fact>
        )}
        {related.length > 0 && (
          <Fact name={t("related")}>
            <ul className="grid gap-1">
              {related.map((each) => (
                <li key={each.linkId}>
                  <a href={paths.finding(each.id)} className="link">
                    {each.withdrawnAt ? t("withdrawn") : each.title}
                  </a>{" "}
                  <TlpTag label={each.label} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
