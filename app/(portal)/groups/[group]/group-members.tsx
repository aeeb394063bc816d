import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import type { listFirstMembers } from "@/db/queries/members";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { groupId: string; members: Awaited<ReturnType<typeof listFirstMembers>> };

/** The first members: whom they stand for, what they are if more than members, and until when. */
export function GroupMembers({ groupId, members }: Props) {
  const [t, locale] = [useTranslations("groups"), useLocale()];
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
              member.endsAt &&
                t("until", { day: writeDay(member.endsAt.toISOString().slice(0, 10), locale) }),
            )}
          />
        ))}
      </List>
    </Card>
  );
}
