import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listStandingPositions } from "@/db/queries/positions";
import { findYear, listDelegations, listPriorities, listYears } from "@/db/queries/priorities";
import { strictest } from "@/domain/labels";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { pageTitle } from "../title";
import { Matrix } from "./matrix";

export async function generateMetadata() {
  return pageTitle((await getTranslations("priorities"))("plain"));
}

export default async function PrioritiesPage({ searchParams }: { searchParams: Search }) {
  const asked = one((await searchParams).year);
  if (asked && !/^\d{4}$/.test(asked)) notFound();
  const t = await getTranslations("priorities");
  const found = await readOpen(async (tx) => {
    const years = await listYears(tx);
    const year = await findYear(tx, asked ? Number(asked) : (years[0]?.year ?? 0));
    if (!year) return { years, year: null };
    return {
      years,
      year,
      priorities: await listPriorities(tx, year.id),
      delegations: await listDelegations(tx, year.id),
      positions: await listStandingPositions(tx, year.id),
    };
  });
  if (!found.year) {
    if (asked) notFound();
    return (
      <>
        <PageHead title={t("plain")} />
        <Card flush>
          <Empty>{t("noYear")}</Empty>
        </Card>
      </>
    );
  }
  const { years, year, priorities, delegations, positions } = found;
  const standing = new Map(
    positions.map((each) => [`${each.priorityId} ${each.organisationId}`, each.position]),
  );
  const adopted = priorities.filter((priority) => priority.state === "adopted").length;
  const banner = strictest(0, priorities);
  return (
    <>
      <TlpBanner label={banner} />
      <PageHead
        title={t("title", { year: String(year.year) })}
        meta={
          <>
            <span>{t("summary", { adopted, all: priorities.length })}</span>
            <TlpInHead label={year.label} banner={banner} />
          </>
        }
        actions={
          year.canPropose && (
            <ButtonLink href={paths.newPriority(year.year)} look="primary" icon="plus">
              {t("propose")}
            </ButtonLink>
          )
        }
      />
      {years.length > 1 && (
        <Tabs
          label={t("years")}
          tabs={years.map((each) => ({
            href: paths.priorities(each.year),
            label: String(each.year),
            current: each.id === year.id,
          }))}
        />
      )}
      {priorities.length === 0 ? (
        <Card flush>
          <Empty>{t("empty")}</Empty>
        </Card>
      ) : (
        <Matrix priorities={priorities} delegations={delegations} standing={standing} />
      )}
    </>
  );
}
