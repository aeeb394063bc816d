import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { listFindings } from "@/db/queries/findings";
import { evaluation } from "@/domain/findings";
import { toneOf } from "@/domain/findings/life";
import { readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Listed = Awaited<ReturnType<typeof listFindings>>["rows"][number];
type Finding = Omit<Listed, "updatedAt" | "stateAt" | "organisationId">;

type Props<Row> = {
  findings: Row[];
  empty: string;
  title?: string;
  action?: ReactNode;
  /** All are of one group, which the page names. */
  ofGroup?: boolean;
  /** Since when it waits, in words. */
  since?: (finding: Row) => string;
};

/** Findings with their group, evaluation and label; a withdrawn one leaves its trace. */
export function FindingList<Row extends Finding>({
  findings,
  empty,
  title,
  action,
  ofGroup,
  since,
}: Props<Row>) {
  const [t, locale] = [useTranslations("findings"), useLocale()];
  return (
    <Card flush title={title} action={action}>
      {findings.length === 0 && <Empty>{empty}</Empty>}
      <List>
        {findings.map((finding) => {
          const { state } = finding;
          const posted = (finding.submittedAt ?? finding.createdAt).toISOString().slice(0, 10);
          return (
            <ListRow
              key={finding.id}
              href={paths.finding(finding.id)}
              lead={<Flag code={finding.countryCode} name={finding.organisation} />}
              title={state === "withdrawn" ? t("withdrawn") : finding.title}
              meta={dotted(
                !ofGroup && readIn(finding.group, locale).text,
                finding.organisation,
                since ? since(finding) : writeDay(posted, locale),
              )}
              side={
                <>
                  {state !== "withdrawn" && <Badge tone={toneOf(state)}>{t(`states.${state}`)}</Badge>}
                  <Badge>{evaluation(finding)}</Badge>
                  <TlpTag label={finding.label} />
                </>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
