import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { currentViewer } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { currentVersion, listSessions, namesOf, roomNames } from "@/db/queries/agenda";
import { findAgendaAct } from "@/db/queries/agenda-draft";
import { conflicts } from "@/domain/agenda/conflicts";
import { difference } from "@/domain/agenda/difference";
import { strictest } from "@/domain/labels";
import { dayAndMonth, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { redo, undo } from "../actions";
import { ChangeList } from "../change-list";
import { chooseDay, daysAround, spanOf } from "../days";
import { SessionList } from "../session-list";
import { ConflictList } from "./conflict-list";
import { PublishForm } from "./publish-form";

/** The draft: a day at a time, what waits in the tray, what does not fit, what changed since the last version. */
export default async function AgendaDraftPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const asked = one((await searchParams).day);
  const viewer = await currentViewer();
  const { activity, found } = await readActivity(
    params,
    async (tx, each) => {
      const version = await currentVersion(tx, each.id);
      const draft = await listSessions(tx, each.id, 0);
      const published = (await listSessions(tx, each.id, version || -1)).filter(
        (session) => session.kind !== "blocker",
      );
      return {
        version,
        draft,
        published,
        names: await namesOf(tx, each.id, draft),
        rooms: await roomNames(tx, each.id),
        undoable: viewer && (await findAgendaAct(tx, viewer, each.id, "undo")),
        redoable: viewer && (await findAgendaAct(tx, viewer, each.id, "redo")),
      };
    },
    (each) => each.canEdit,
  );
  const [t, locale] = [await getTranslations("agenda"), await getLocale()];
  const { id, timeZone: zone } = activity;
  const { version, draft, published, names, rooms, undoable, redoable } = found;
  const starts = draft.flatMap((session) => (session.startsAt ? [new Date(session.startsAt)] : []));
  const { days, day = activity.startsOn } = chooseDay(starts, zone, asked);
  const scheduled = draft.filter((session) => session.startsAt !== null && session.kind !== "blocker");
  const span = { from: spanOf(activity.startsOn, zone).from, until: spanOf(activity.endsOn, zone).until };
  const shared = { names, rooms, zone, own: null, floor: activity.label, now: new Date(0) };
  const href = (session: { sessionId: string }) => paths.editSession(id, session.sessionId);
  return (
    <ActivityFrame
      activity={activity}
      title={t("draft")}
      banner={strictest(activity.label, draft)}
      up={{ href: paths.agenda(id), label: t("title") }}
      actions={
        <ButtonLink href={paths.newSession(id, { day })} look="primary" icon="plus">
          {t("addSession")}
        </ButtonLink>
      }
    >
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <ClientMessages>
          {undoable && (
            <ActionButton
              action={undo}
              fields={{ activityId: id }}
              label={t("undo", { act: t(`acts.${undoable.act}`) })}
              requestId={v7()}
            />
          )}
          {redoable && (
            <ActionButton
              action={redo}
              fields={{ activityId: id }}
              label={t("redo", { act: t(`acts.${redoable.act}`) })}
              requestId={v7()}
            />
          )}
        </ClientMessages>
        <ButtonLink href={paths.rooms(id)}>{t("rooms")}</ButtonLink>
        <ButtonLink href={paths.agendaVersions(id)}>{t("versions")}</ButtonLink>
      </div>
      {days.length > 0 && (
        <Tabs
          label={t("days")}
          tabs={daysAround(days, day).map((each) => {
            const { weekday, day: number, month } = dayAndMonth(each, locale);
            return {
              href: paths.agendaDraft(id, { day: each }),
              label: `${weekday} ${number} ${month}`,
              current: each === day,
            };
          })}
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <SessionList
          sessions={draft.filter(
            (session) => session.startsAt && dayOf(new Date(session.startsAt), zone) === day,
          )}
          href={href}
          {...shared}
        />
        <div className="grid gap-5">
          <ConflictList
            conflicts={conflicts(scheduled, span)}
            sessions={draft}
            names={names}
            rooms={rooms}
            zone={zone}
          />
          <Card title={t("tray")}>
            <SessionList
              sessions={draft.filter((session) => session.startsAt === null)}
              href={href}
              {...shared}
            />
          </Card>
          <Card title={version > 0 ? t("sinceVersion", { number: version }) : t("changesTitle")}>
            <ChangeList changes={difference(published, scheduled)} zone={zone} rooms={rooms} />
          </Card>
          <Card title={t("publishTitle", { number: version + 1 })}>
            <ClientMessages namespaces={["agenda.publishForm"]}>
              <PublishForm activityId={id} number={version + 1} requestId={v7()} />
            </ClientMessages>
          </Card>
        </div>
      </div>
    </ActivityFrame>
  );
}
