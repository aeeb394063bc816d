import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { GroupFrame, type GroupParams, readGroup } from "../frame";
import { JoinForm } from "./join-form";

export default async function JoinPage({ params }: GroupParams) {
  const { group } = await readGroup(
    params,
    async () => null,
    (each) => each.canJoin,
  );
  const t = await getTranslations("groups");
  return (
    <GroupFrame group={group} title={t("askToJoin")}>
      <ClientMessages namespaces={["groups.joinForm"]}>
        <JoinForm groupId={group.id} requestId={v7()} />
      </ClientMessages>
    </GroupFrame>
  );
}
