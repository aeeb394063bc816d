import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { findActivity } from "@/db/queries/activities";
import { listAgendaVersions, namesOf, roomNames } from "@/db/queries/agenda";
import { sessionsOf } from "@/db/queries/agenda-changes";
import { difference } from "@/domain/agenda/difference";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../../params";
import { ActivityFrame } from "../../frame";
import { ChangeList } from "../change-list";
import { VersionList } from "./version-list";

type Props = { params: Promise<{ activity: string }>; searchParams: Search };

/** The published versions, and what differs between any two, or between one and the draft. */
export default async function AgendaVersionsPage({ params, searchParams }: Props) {
  const id = idParam((await params).activity);
  const search = await searchParams;
  const [t, zone] = [await getTranslations("agenda"), await viewerTimeZone()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    if (!activity) return { found: null, signedIn: viewer !== null };
    const versions = await listAgendaVersions(tx, id);
    const choose = (asked: string | undefined, otherwise: number): number | "draft" => {
      if (asked === "draft" && activity.canEdit) return "draft";
      return versions.find((version) => String(version.number) === asked)?.number ?? otherwise;
    };
    const newest = versions[0]?.number ?? 0;
    const to = choose(one(search.to), newest);
    const from = choose(one(search.from), to === "draft" ? newest : Math.max(to - 1, 0));
    const [before, after] = [await sessionsOf(tx, id, from), await sessionsOf(tx, id, to)];
    const changes = difference(before, after);
    const named = changes.flatMap((change) => [change.before, change.after].filter((each) => each !== null));
    const [names, rooms] = [await namesOf(tx, id, named), await roomNames(tx, id)];
    return { found: { activity, versions, from, to, changes, names, rooms }, signedIn: true };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.agendaVersions(id)));
  const { activity, versions, from, to, changes, names, rooms } = found;
  const named = (version: number | "draft") =>
    version === "draft" ? t("draft") : version === 0 ? t("nothingYet") : t("versionN", { number: version });
  const options = [
    ...(activity.canEdit ? [{ value: "draft", label: t("draft") }] : []),
    ...versions.map(({ number }) => ({ value: String(number), label: t("versionN", { number }) })),
  ];
  return (
    <ActivityFrame
      activity={activity}
      title={t("versions")}
      up={{ href: paths.agenda(id), label: t("title") }}
      actions={
        <>
          <ButtonLink href={paths.agendaChanges(id)} icon="list">
            {t("changeLog")}
          </ButtonLink>
          {activity.canEdit && versions.length > 0 && (
            <ButtonLink href={paths.agendaMessages(id)} icon="mail">
              {t("messages.title")}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("versions")} flush>
          <VersionList activityId={id} versions={versions} canEdit={activity.canEdit} zone={zone} />
        </Card>
        {options.length > 1 && (
          <Card title={t("compare")}>
            <FilterForm label={t("compare")} submit={t("compare")}>
              <FilterSelect name="from" label={t("from")} any="—" value={String(from)} options={options} />
              <FilterSelect name="to" label={t("to")} any="—" value={String(to)} options={options} />
            </FilterForm>
            <h3 className="mb-2">
              {named(from)} → {named(to)}
            </h3>
            <ChangeList changes={changes} zone={activity.timeZone} rooms={rooms} names={names} />
          </Card>
        )}
      </div>
    </ActivityFrame>
  );
}
