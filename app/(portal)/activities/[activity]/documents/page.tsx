import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { listDocuments } from "@/db/queries/documents";
import { strictest } from "@/domain/labels";
import { paths, withQuery } from "@/lib/paths";
import { DocumentList } from "../../../documents/document-list";
import { one, type Search } from "../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";

export default async function ActivityDocumentsPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const cursor = one((await searchParams).after, 1000);
  const { activity, found } = await readActivity(params, (tx, each) =>
    listDocuments(tx, { spaceId: each.id, cursor }),
  );
  const t = await getTranslations("activities");
  const here = paths.activityDocuments(activity.id);
  return (
    <ActivityFrame
      activity={activity}
      title={t("documents")}
      banner={strictest(activity.label, found.rows)}
      actions={
        activity.canPost && (
          <ButtonLink href={paths.newDocument(activity.id)} look="primary" icon="plus">
            {t("shareDocument")}
          </ButtonLink>
        )
      }
    >
      <DocumentList ofSpace documents={found.rows} empty={t("noDocuments")} />
      <Pager first={cursor && here} next={found.next && withQuery(here, { after: found.next })} />
    </ActivityFrame>
  );
}
