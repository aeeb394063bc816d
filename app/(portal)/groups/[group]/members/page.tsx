import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { Pager } from "@/components/ui/pager";
import { listJoinRequests, listMembers } from "@/db/queries/members";
import { writeDay } from "@/lib/dates";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../../params";
import { GroupFrame, type GroupParams, readGroup } from "../frame";
import { JoinRequests } from "./join-requests";

export default async function MembersPage({ params, searchParams }: GroupParams & { searchParams: Search }) {
  const search = await searchParams;
  const [cursor, former] = [one(search.after, 1000), one(search.former) === "1"];
  const { group, found } = await readGroup(params, async (tx, each) => ({
    members: await listMembers(tx, each.id, { cursor, former }),
    asking: each.canEdit ? await listJoinRequests(tx, each.id) : [],
  }));
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const here = withQuery(paths.members(group.id), { former: former ? 1 : null });
  const action = group.canEdit && (
    <ButtonLink href={paths.newMember(group.id)} look="primary" icon="plus">
      {t("addMember")}
    </ButtonLink>
  );
  return (
    <GroupFrame group={group} title={former ? t("formerMembers") : t("people")} actions={action}>
      <JoinRequests asking={found.asking} />
      <Card flush>
        {found.members.rows.length === 0 && <Empty>{t("nobody")}</Empty>}
        <List>
          {found.members.rows.map((member) => (
            <ListRow
              key={member.id}
              href={group.canEdit && member.active ? paths.editMember(group.id, member.id) : undefined}
              lead={<Flag code={member.countryCode} />}
              title={member.name}
              meta={dotted(
                member.organisation,
                member.endsAt &&
                  t("until", { day: writeDay(member.endsAt.toISOString().slice(0, 10), locale) }),
              )}
              side={member.roles.map((role) => (
                <Badge key={role} tone={role === "member" ? "neutral" : "info"}>
                  {t(`roles.${role}` as "roles.chair")}
                </Badge>
              ))}
            />
          ))}
        </List>
      </Card>
      <Pager
        first={cursor && here}
        next={
          found.members.next &&
          withQuery(paths.members(group.id), { former: former ? 1 : null, after: found.members.next })
        }
      />
      <p className="mt-4">
        <a href={withQuery(paths.members(group.id), { former: former ? null : 1 })} className="link">
          {former ? t("people") : t("formerMembers")}
        </a>
      </p>
    </GroupFrame>
  );
}
