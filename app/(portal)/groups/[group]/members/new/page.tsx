import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { GroupFrame, type GroupParams, readGroup } from "../../frame";
import { MemberForm } from "../member-form";

export default async function NewMemberPage({ params }: GroupParams) {
  const { group, found } = await readGroup(
    params,
    (tx) => listPeopleToChoose(tx),
    (each) => each.canEdit,
  );
  const t = await getTranslations("groups");
  const people = found.map((person) => ({
    value: person.id,
    label: `${person.name} · ${person.organisation}`,
  }));
  return (
    <GroupFrame group={group} title={t("addMember")}>
      <ClientMessages namespaces={["groups.memberForm", "groups.roles"]}>
        <MemberForm groupId={group.id} people={people} requestId={v7()} />
      </ClientMessages>
    </GroupFrame>
  );
}
