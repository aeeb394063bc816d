import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { LocalTextView } from "@/components/ui/local-text";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listGroups } from "@/db/queries/groups";
import { groupState } from "@/domain/groups";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../params";
import { pageTitle } from "../title";

export async function generateMetadata() {
  return pageTitle((await getTranslations("groups"))("title"));
}

export default async function GroupsPage({ searchParams }: { searchParams: Search }) {
  const cursor = one((await searchParams).after, 1000);
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const { groups, may } = await read(async (tx, viewer) => ({
    groups: await listGroups(tx, { cursor }),
    may: mayBegin(viewer),
  }));
  return (
    <>
      <TlpBanner label={strictest(0, groups.rows)} />
      <PageHead
        title={t("title")}
        actions={
          may.group && (
            <ButtonLink href={paths.newGroup()} look="primary" icon="plus">
              {t("propose")}
            </ButtonLink>
          )
        }
      />
      <Card flush>
        {groups.rows.length === 0 && <Empty>{t("empty")}</Empty>}
        <List>
          {groups.rows.map((group) => {
            const state = groupState(group);
            return (
              <ListRow
                key={group.id}
                href={paths.group(group.id)}
                title={<LocalTextView read={readIn(group.title, locale)} />}
                meta={dotted(t("members", { count: group.members }), group.belongs && t("belong"))}
                side={
                  <>
                    {state !== "active" && (
                      <Badge tone={state === "proposed" ? "waiting" : "neutral"}>
                        {t(`states.${state}`)}
                      </Badge>
                    )}
                    <TlpTag label={group.label} />
                  </>
                }
              />
            );
          })}
        </List>
      </Card>
      <Pager
        first={cursor && paths.groups()}
        next={groups.next && withQuery(paths.groups(), { after: groups.next })}
      />
    </>
  );
}
