import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { listDocuments } from "@/db/queries/documents";
import { strictest } from "@/domain/labels";
import { paths, withQuery } from "@/lib/paths";
import { DocumentList } from "../../../documents/document-list";
import { one, type Search } from "../../../params";
import { GroupFrame, type GroupParams, readGroup } from "../frame";

export default async function GroupDocumentsPage({
  params,
  searchParams,
}: GroupParams & { searchParams: Search }) {
  const cursor = one((await searchParams).after, 1000);
  const { group, found } = await readGroup(params, (tx, each) =>
    listDocuments(tx, { spaceId: each.id, cursor }),
  );
  const t = await getTranslations("groups");
  const action = group.canPost && (
    <ButtonLink href={paths.newDocument(group.id)} look="primary" icon="plus">
      {t("shareDocument")}
    </ButtonLink>
  );
  const here = paths.groupDocuments(group.id);
  return (
    <GroupFrame
      group={group}
      title={t("documents")}
      banner={strictest(group.label, found.rows)}
      actions={action}
    >
      <DocumentList ofSpace documents={found.rows} empty={t("noDocuments")} />
      <Pager first={cursor && here} next={found.next && withQuery(here, { after: found.next })} />
    </GroupFrame>
  );
}
