import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { listFindings } from "@/db/queries/findings";
import { strictest } from "@/domain/labels";
import { paths, withQuery } from "@/lib/paths";
import { FindingList } from "../../../findings/finding-list";
import { one, type Search } from "../../../params";
import { GroupFrame, type GroupParams, readGroup } from "../frame";

export default async function GroupFindingsPage({
  params,
  searchParams,
}: GroupParams & { searchParams: Search }) {
  const cursor = one((await searchParams).after, 1000);
  const { group, found } = await readGroup(params, (tx, each) =>
    listFindings(tx, { groupId: each.id, cursor }),
  );
  const t = await getTranslations("groups");
  const action = group.canPost && (
    <ButtonLink href={paths.newFinding(group.id)} look="primary" icon="plus">
      {t("postFinding")}
    </ButtonLink>
  );
  const here = paths.groupFindings(group.id);
  return (
    <GroupFrame
      group={group}
      title={t("findings")}
      banner={strictest(group.label, found.rows)}
      actions={action}
    >
      <FindingList ofGroup findings={found.rows} empty={t("noFindings")} />
      <Pager first={cursor && here} next={found.next && withQuery(here, { after: found.next })} />
    </GroupFrame>
  );
}
