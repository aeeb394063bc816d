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
import { countListed, listFindings, listGroupsToPostIn } from "@/db/queries/findings";
import { strictest } from "@/domain/labels";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { PostedBy } from "../posted-by";
import { pageTitle } from "../title";
import { DraftList } from "./draft-list";
import { asked, filterOf } from "./filter";
import { FindingFilters, readFilterChoices } from "./finding-filters";
import { FindingList } from "./finding-list";
import { Found } from "./found";

export async function generateMetadata() {
  return pageTitle((await getTranslations("findings"))("title"));
}

export default async function FindingsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const filter = filterOf(search);
  const after = one(search.after, 1000);
  const [t, ts] = [await getTranslations("findings"), await getTranslations("structure")];
  const { findings, found, choices, postIn, author, begun } = await read(async (tx) => ({
    findings: await listFindings(tx, { cursor: after, ...asked(filter) }),
    found: await countListed(tx, asked(filter)),
    author: filter.author ? await findPerson(tx, filter.author) : null,
    choices: await readFilterChoices(tx),
    postIn: await listGroupsToPostIn(tx),
    begun: filter.drafts ? await listDrafts(tx) : [],
  }));
  const { author: _, drafts, ...narrowing } = filter;
  const narrowed = Object.values(narrowing).some(Boolean);
  return (
    <>
      <TlpBanner label={strictest(0, findings.rows)} />
      <PageHead
        title={t("title")}
        actions={
          <>
            <ButtonLink href={paths.findingsFile(filter)} icon="download">
              {ts("csv")}
            </ButtonLink>
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
      <FindingFilters filter={filter} choices={choices} />
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
