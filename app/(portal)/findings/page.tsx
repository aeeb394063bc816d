import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner } from "@/components/ui/tlp";
import { findPerson } from "@/db/queries/accounts";
import { listFindings, listGroupsToPostIn } from "@/db/queries/findings";
import { listMyGroups } from "@/db/queries/groups";
import { informations, sources } from "@/domain/findings";
import { strictest, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { one, oneId, type Search } from "../params";
import { PostedBy } from "../posted-by";
import { pageTitle } from "../title";
import { FindingList } from "./finding-list";

export async function generateMetadata() {
  return pageTitle((await getTranslations("findings"))("title"));
}

const among = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value);

export default async function FindingsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const label = among(["0", "1", "2", "3", "4"], one(search.label));
  const query = {
    q: one(search.q, 100),
    group: oneId(search.group),
    label,
    source: among(sources, one(search.source)),
    information: among(informations, one(search.information)),
    drafts: among(["1"], one(search.drafts)),
    author: oneId(search.author),
  };
  const after = one(search.after, 1000);
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const { findings, mine, postIn, author } = await read(async (tx) => ({
    findings: await listFindings(tx, {
      cursor: after,
      words: query.q,
      groupId: query.group,
      label: label ? Number(label) : undefined,
      source: query.source,
      information: query.information,
      drafts: query.drafts === "1",
      authorId: query.author,
    }),
    author: query.author ? await findPerson(tx, query.author) : null,
    mine: await listMyGroups(tx),
    postIn: await listGroupsToPostIn(tx),
  }));
  const any = t("any");
  const narrowed = Boolean(query.q || query.group || label || query.source || query.information);
  return (
    <>
      <TlpBanner label={strictest(0, findings.rows)} />
      <PageHead
        title={t("title")}
        actions={
          postIn.length > 0 && (
            <ButtonLink href={paths.newFinding()} look="primary" icon="plus">
              {t("post")}
            </ButtonLink>
          )
        }
      />
      <Tabs
        label={t("title")}
        tabs={[
          { href: paths.findings(), label: t("posted"), current: !query.drafts },
          { href: paths.findings({ drafts: 1 }), label: t("drafts"), current: Boolean(query.drafts) },
        ]}
      />
      <PostedBy author={author} all={paths.findings()} />
      <FilterForm label={t("filter")} submit={t("filter")}>
        {query.author && <input type="hidden" name="author" value={query.author} />}
        {query.drafts && <input type="hidden" name="drafts" value="1" />}
        <FilterText name="q" label={t("words")} value={query.q} />
        <FilterSelect
          name="group"
          label={t("group")}
          any={any}
          value={query.group}
          options={mine.map((each) => ({ value: each.id, label: readIn(each.title, locale).text }))}
        />
        <FilterSelect
          name="label"
          label={t("label")}
          any={any}
          value={label}
          options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: tlp(each) }))}
        />
        <FilterSelect
          name="source"
          label={t("source")}
          any={any}
          value={query.source}
          options={sources.map((value) => ({ value, label: value }))}
        />
        <FilterSelect
          name="information"
          label={t("information")}
          any={any}
          value={query.information}
          options={informations.map((value) => ({ value, label: value }))}
        />
      </FilterForm>
      <FindingList
        findings={findings.rows}
        empty={t(narrowed ? "noneFits" : query.drafts ? "noDrafts" : "empty")}
      />
      <Pager
        first={after && paths.findings(query)}
        next={findings.next && paths.findings({ ...query, after: findings.next })}
      />
    </>
  );
}
