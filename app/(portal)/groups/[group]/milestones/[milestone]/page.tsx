import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { findMilestone } from "@/db/queries/milestones";
import { idParam } from "../../../../params";
import { GroupFrame, readGroup } from "../../frame";
import { MilestoneForm } from "../milestone-form";

export default async function EditMilestonePage({
  params,
}: {
  params: Promise<{ group: string; milestone: string }>;
}) {
  const id = idParam((await params).milestone);
  const { group, found: milestone } = await readGroup(
    params,
    (tx) => findMilestone(tx, id),
    (each) => each.canEdit,
  );
  if (milestone?.spaceId !== group.id) notFound();
  const t = await getTranslations("groups");
  return (
    <GroupFrame group={group} title={t("editMilestone")}>
      <ClientMessages namespaces={["groups.milestoneForm", "groups.milestoneStates"]}>
        <MilestoneForm groupId={group.id} milestone={milestone} requestId={v7()} />
      </ClientMessages>
    </GroupFrame>
  );
}
