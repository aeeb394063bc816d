import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import type { listMembers } from "@/db/queries/members";
import { paths } from "@/lib/paths";

type Props = { groupId: string; members: Awaited<ReturnType<typeof listMembers>>["rows"] };

/** The first members, with what they are in the group if they are more than that. */
export function GroupMembers({ groupId, members }: Props) {
  const t = useTranslations("groups");
  return (
    <Card
      title={t("people")}
      flush
      action={
        <a href={paths.members(groupId)} className="text-accent-ink">
          {t("allMembers")}
        </a>
      }
    >
      <List dense>
        {members.map((member) => (
          <ListRow
            key={member.id}
            lead={<Flag code={member.countryCode} />}
            title={member.name}
            meta={dotted(
              member.organisation,
              ...member.roles
                .filter((role) => role !== "member")
                .map((role) => t(`roles.${role}` as "roles.chair")),
            )}
          />
        ))}
      </List>
    </Card>
  );
}
