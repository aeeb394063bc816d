import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { findMember } from "@/db/queries/members";
import { idParam } from "../../../../params";
import { GroupFrame, readGroup } from "../../frame";
import { MemberForm } from "../member-form";

export default async function EditMemberPage({
  params,
}: {
  params: Promise<{ group: string; member: string }>;
}) {
  const id = idParam((await params).member);
  const { group, found: member } = await readGroup(
    params,
    (tx) => findMember(tx, id),
    (each) => each.canEdit,
  );
  if (!member?.active || member.spaceId !== group.id) notFound();
  const t = await getTranslations("groups");
  const endsOn = member.endsAt?.toISOString().slice(0, 10) ?? "";
  return (
    <GroupFrame group={group} title={t("editMember", { name: member.name })}>
      <ClientMessages namespaces={["groups.memberForm", "groups.roles"]}>
        <MemberForm
          groupId={group.id}
          member={{ id: member.id, roles: member.roles, endsOn }}
          requestId={v7()}
        />
      </ClientMessages>
    </GroupFrame>
  );
}
