import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { checkLatestLinks, findReach, listAudit } from "@/db/queries/administration";
import { writeMoment } from "@/lib/dates";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../params";
import { AdministrationTabs } from "../tabs";
import { actWords, nounsOfActs } from "./acts";
import { ChainState } from "./chain-state";

export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const [asked, cursor] = [one(query.noun), one(query.after, 1000)];
  const nouns = await nounsOfActs();
  const noun = nouns.find(({ value }) => value === asked)?.value;
  const [t, locale] = [await getTranslations("administration"), await getLocale()];
  const found = await read(async (tx) => {
    const reach = await findReach(tx);
    if (!reach?.everything) return null;
    return { reach, page: await listAudit(tx, { cursor, noun }), chain: await checkLatestLinks(tx) };
  });
  if (!found) notFound();
  const { reach, page, chain } = found;
  const [say, timeZone] = [await actWords(), await viewerTimeZone()];
  const here = (after: string | null) => withQuery(paths.audit(), { noun, after });
  const columns = (["seq", "at", "who", "act", "subject"] as const).map((key) => ({
    key,
    label: t(`columns.${key}`),
    numeric: key === "seq",
  }));
  return (
    <>
      <Title>{`${t("audit")} · Enlace`}</Title>
      <PageHead title={t("title")} />
      <AdministrationTabs reach={reach} current="audit" />
      <ChainState {...chain} />
      <FilterForm label={t("audit")} submit={t("filter")}>
        <FilterSelect name="noun" label={t("about")} value={noun} any={t("everything")} options={nouns} />
      </FilterForm>
      <Card flush>
        {page.rows.length === 0 && <Empty>{t("noActs")}</Empty>}
        {page.rows.length > 0 && (
          <Table
            caption={t("audit")}
            columns={columns}
            rows={page.rows.map((row) => ({
              key: String(row.seq),
              cells: {
                seq: row.seq,
                at: writeMoment(row.at, locale, timeZone),
                who: row.name ?? "—",
                act: say(row.act),
                subject: <code className="text-[0.8rem] text-muted">{row.subjectId ?? "—"}</code>,
              },
            }))}
          />
        )}
      </Card>
      <Pager first={cursor ? here(null) : null} next={page.next && here(page.next)} />
    </>
  );
}
