import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { List, ListRow } from "@/components/ui/list";
import { findActivity } from "@/db/queries/activities";
import { listAgendaVersions, listSessions, roomNames } from "@/db/queries/agenda";
import { difference } from "@/domain/agenda/difference";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../../params";
import { ActivityFrame } from "../../frame";
import { reset } from "../actions";
import { ChangeList } from "../change-list";

type Props = { params: Promise<{ activity: string }>; searchParams: Search };

/** The published versions, and what changed between any two. */
export default async function AgendaVersionsPage({ params, searchParams }: Props) {
  const id = idParam((await params).activity);
  const search = await searchParams;
  const [t, locale, zone] = [await getTranslations("agenda"), await getLocale(), await viewerTimeZone()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    if (!activity) return { found: null, signedIn: viewer !== null };
    const versions = await listAgendaVersions(tx, id);
    const choose = (asked: string | undefined, otherwise: number) =>
      versions.find((version) => String(version.number) === asked)?.number ?? otherwise;
    const newest = versions[0]?.number ?? 0;
    const to = choose(one(search.to), newest);
    const from = choose(one(search.from), Math.max(to - 1, 0));
    const before = from > 0 ? await listSessions(tx, id, from) : [];
    const after = to > 0 ? await listSessions(tx, id, to) : [];
    const rooms = await roomNames(tx, id);
    return {
      found: { activity, versions, from, to, changes: difference(before, after), rooms },
      signedIn: true,
    };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.agendaVersions(id)));
  const { activity, versions, from, to, changes, rooms } = found;
  const options = versions.map(({ number }) => ({ value: String(number), label: t("versionN", { number }) }));
  return (
    <ActivityFrame
      activity={activity}
      title={t("versions")}
      up={{ href: paths.agenda(id), label: t("title") }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("versions")} flush>
          {versions.length === 0 && <Empty>{t("noVersion")}</Empty>}
          <List>
            {versions.map((version) => (
              <ListRow
                key={version.number}
                title={t("versionN", { number: version.number })}
                meta={dotted(writeMoment(version.createdAt, locale, zone), version.note)}
                side={
                  activity.canEdit && (
                    <ClientMessages>
                      <ActionButton
                        action={reset}
                        fields={{ activityId: id, number: version.number }}
                        label={t("reset")}
                        look="quiet"
                        requestId={v7()}
                      />
                    </ClientMessages>
                  )
                }
              />
            ))}
          </List>
        </Card>
        {versions.length > 1 && (
          <Card title={t("compare")}>
            <FilterForm label={t("compare")} submit={t("compare")}>
              <FilterSelect name="from" label={t("from")} any="—" value={String(from)} options={options} />
              <FilterSelect name="to" label={t("to")} any="—" value={String(to)} options={options} />
            </FilterForm>
            <ChangeList changes={changes} zone={activity.timeZone} rooms={rooms} />
          </Card>
        )}
      </div>
    </ActivityFrame>
  );
}
