import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner } from "@/components/ui/tlp";
import { findPerson } from "@/db/queries/accounts";
import { listDrafts } from "@/db/queries/finding-drafts";
import { countFacets } from "@/db/queries/finding-facets";
import { countListed, listFindings, listGroupsToPostIn } from "@/db/queries/findings";
import { listSavedViews } from "@/db/queries/saved-views";
import { strictest } from "@/domain/labels";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { PostedBy } from "../posted-by";
import { pageTitle } from "../title";
import { DraftList } from "./draft-list";
import { asked, filterOf, queryOf } from "./filter";
import { readFilterOptions } from "./filter-options";
import { filterNames, filterWords } from "./filter-words";
import { FilterChips, FindingFilters } from "./finding-filters";
import { FindingList } from "./finding-list";
import { Found } from "./found";
import { TakeMenu, ViewsMenu } from "./list-menus";

export async function generateMetadata() {
  return pageTitle((await getTranslations("findings"))("title"));
}

export default async function FindingsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const filter = filterOf(search);
  const after = one(search.after, 1000);
  const unfolded = one(search.filters) === "1";
  const t = await getTranslations("findings");
  const { findings, found, facets, options, views, postIn, author, begun } = await read(async (tx) => ({
    findings: await listFindings(tx, { cursor: after, ...asked(filter) }),
    found: await countListed(tx, asked(filter)),
    author: filter.author ? await findPerson(tx, filter.author) : null,
    facets: unfolded ? await countFacets(tx, asked(filter)) : null,
    options: unfolded || queryOf(filter) ? await readFilterOptions(tx) : null,
    views: await listSavedViews(tx, 12),
    postIn: await listGroupsToPostIn(tx),
    begun: filter.drafts ? await listDrafts(tx) : [],
  }));
  const { drafts } = filter;
  const words = options ? await filterWords(filter, options) : [];
  const narrowed = words.length > 0;
  return (
    <>
      <TlpBanner label={strictest(0, findings.rows)} />
      <PageHead
        title={t("title")}
        actions={
          <>
            <ViewsMenu filter={filter} narrowed={narrowed} views={views} />
            <TakeMenu filter={filter} />
            {postIn.length > 0 && (
              <ButtonLink href={paths.newFinding()} look="primary" icon="plus">
                {t("post")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={t("title")}
        tabs={[
          { href: paths.findings(), label: t("posted"), current: !drafts },
          { href: paths.findings({ drafts: 1 }), label: t("drafts"), current: Boolean(drafts) },
        ]}
      />
      <DraftList drafts={begun} zone={await viewerTimeZone()} />
      <PostedBy author={author} all={paths.findings()} />
      <FindingFilters
        filter={filter}
        names={await filterNames()}
        words={words}
        offer={options && facets && { options, facets }}
      />
      <FilterChips filter={filter} words={words} />
      <Found found={found} />
      <FindingList
        findings={findings.rows}
        empty={t(narrowed ? "noneFits" : drafts ? "noDrafts" : "empty")}
      />
      <Pager
        first={after && paths.findings(filter)}
        next={findings.next && paths.findings({ ...filter, after: findings.next })}
      />
    </>
  );
}
