import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { GroupFrame, type GroupParams, readGroup } from "../../frame";
import { MilestoneForm } from "../milestone-form";

export default async function NewMilestonePage({ params }: GroupParams) {
  const { group } = await readGroup(
    params,
    async () => null,
    (each) => each.canEdit,
  );
  const t = await getTranslations("groups");
  return (
    <GroupFrame group={group} title={t("addMilestone")}>
      <ClientMessages namespaces={["groups.milestoneForm", "groups.milestoneStates"]}>
        <MilestoneForm groupId={group.id} requestId={v7()} />
      </ClientMessages>
    </GroupFrame>
  );
}
