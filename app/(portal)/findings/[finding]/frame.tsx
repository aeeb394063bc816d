import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import type { findFinding } from "@/db/queries/findings";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

type Finding = NonNullable<Awaited<ReturnType<typeof findFinding>>>;

/** The head of every page below a finding. */
export async function FindingFrame({
  finding,
  title,
  banner = finding.label,
  children,
}: {
  finding: Finding;
  title: string;
  /** The strictest label on the page. */
  banner?: number;
  children: ReactNode;
}) {
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const name = finding.title || t("withdrawn");
  return (
    <>
      <Title>{`${title}: ${name} · Enlace`}</Title>
      <TlpBanner label={banner} space={readIn(finding.group, locale).text} />
      <PageHead
        trail={[
          { href: paths.findings(), label: t("title") },
          { href: paths.finding(finding.id), label: name },
        ]}
        title={title}
        meta={<TlpInHead label={finding.label} banner={banner} />}
      />
      {children}
    </>
  );
}
