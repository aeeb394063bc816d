import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { Pager } from "@/components/ui/pager";
import { findImport } from "@/db/queries/participant-imports";
import { listParticipants } from "@/db/queries/participants";
import { activityRoles } from "@/domain/activities";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../frame";
import { ImportNotice } from "./import-notice";
import { TakeMenu } from "./take-menu";

export default async function ParticipantsPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const search = await searchParams;
  const cursor = one(search.after, 1000);
  const role = activityRoles.find((each) => each === one(search.role));
  const { activity, found } = await readActivity(params, async (tx, each) => ({
    ...(await listParticipants(tx, each.id, { cursor, role })),
    waits: each.canEdit && (await findImport(tx, each.id)) !== null,
  }));
  const [t, td] = [await getTranslations("activities"), await getTranslations("delegations")];
  const here = withQuery(paths.participants(activity.id), { role });
  return (
    <ActivityFrame
      activity={activity}
      title={t("participants")}
      actions={
        <>
          <TakeMenu activityId={activity.id} canPrint={activity.canMark} />
          {activity.canEdit && (
            <>
              <ButtonLink href={paths.delegations(activity.id)}>{td("title")}</ButtonLink>
              <ButtonLink href={paths.importParticipants(activity.id)} icon="upload">
                {t("importParticipants")}
              </ButtonLink>
              <ButtonLink href={paths.newParticipant(activity.id)} look="primary" icon="plus">
                {t("addParticipant")}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <ImportNotice activityId={activity.id} waits={found.waits} search={search} />
      <FilterForm label={t("filter")} submit={t("show")}>
        <FilterSelect
          name="role"
          label={t("role")}
          value={role}
          any={t("anyRole")}
          options={activityRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </FilterForm>
      <Card flush>
        {found.rows.length === 0 && <Empty>{t("nobody")}</Empty>}
        <List>
          {found.rows.map((person) => (
            <ListRow
              key={person.id}
              href={activity.canEdit ? paths.editParticipant(activity.id, person.id) : undefined}
              lead={<Flag code={person.countryCode} />}
              title={person.name}
              meta={dotted(person.function, person.organisation)}
              side={
                <>
                  {person.accountId && !person.isMember && <Badge tone="waiting">{t("ended")}</Badge>}
                  {activity.canEdit && !person.accountId && <Badge>{t("withoutAccount")}</Badge>}
                  {activity.canEdit && !person.confirmed && <Badge tone="waiting">{t("unconfirmed")}</Badge>}
                  {person.isHead && <Badge tone="good">{td("head")}</Badge>}
                  {person.roles.map((role) => (
                    <Badge key={role} tone="info">
                      {t(`roles.${role as "speaker"}`)}
                    </Badge>
                  ))}
                </>
              }
            />
          ))}
        </List>
      </Card>
      <Pager
        first={cursor && here}
        next={found.next && withQuery(paths.participants(activity.id), { role, after: found.next })}
      />
    </ActivityFrame>
  );
}
