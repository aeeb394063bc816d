import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { listMandates } from "@/db/queries/groups";
import { GroupFrame, type GroupParams, readGroup } from "../../frame";
import { MandateForm } from "./mandate-form";

export default async function NewMandatePage({ params }: GroupParams) {
  const { group, found } = await readGroup(
    params,
    async (tx, each) => (await listMandates(tx, each.id))[0],
    (each) => each.canEdit,
  );
  const t = await getTranslations("groups");
  return (
    <GroupFrame group={group} title={t("writeMandate")}>
      <ClientMessages namespaces={["groups.mandateForm"]}>
        <MandateForm
          groupId={group.id}
          number={(found?.number ?? 0) + 1}
          text={found?.text ?? {}}
          requestId={v7()}
        />
      </ClientMessages>
    </GroupFrame>
  );
}
