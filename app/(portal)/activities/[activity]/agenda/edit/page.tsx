import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { currentVersion, listDraft, listSessions, namesOf, roomNames } from "@/db/queries/agenda";
import { findAgendaAct } from "@/db/queries/agenda-draft";
import { findFrame, headOf } from "@/db/queries/agenda-planning";
import { listOrganisationsToChoose } from "@/db/queries/organisations";
import { findViewer } from "@/db/queries/viewer";
import { conflicts } from "@/domain/agenda/conflicts";
import { strictest } from "@/domain/labels";
import { addDays, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { Board } from "./board/board";
import type { Plan } from "./board/types";
import { DraftDay } from "./draft-day";
import { PublishForm } from "./publish-form";

/** As many days as tabs fit; a longer activity shows those around the one asked for, or around today. */
const MOST_DAYS = 14;

/** The draft: the editor, and without scripts a day at a time with a form for each session. */
export default async function AgendaDraftPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const asked = one((await searchParams).day);
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const viewer = await findViewer(tx);
      const version = await currentVersion(tx, id);
      const number = await headOf(tx, id);
      const draft = await listDraft(tx, id);
      return {
        version,
        number,
        draft,
        published: version > 0 ? await listSessions(tx, id, version) : [],
        ...(await findFrame(tx, id)),
        names: await namesOf(tx, id, draft),
        rooms: await roomNames(tx, id),
        bodies: await listOrganisationsToChoose(tx),
        undo: viewer && (await findAgendaAct(tx, viewer, id, "undo")),
        redo: viewer && (await findAgendaAct(tx, viewer, id, "redo")),
      };
    },
    (each) => each.canEdit,
  );
  const t = await getTranslations("agenda");
  const { id } = activity;
  const { version, draft, frame, settings, people, accepted, names, rooms } = found;
  const first = draft.find((session) => session.startsAt !== null)?.startsAt;
  const wanted = [
    asked,
    dayOf(new Date(), activity.timeZone),
    first && dayOf(new Date(first), activity.timeZone),
  ];
  const day = wanted.find((each) => each && each >= activity.startsOn && each <= activity.endsOn);
  const days = daysOf(activity, day ?? activity.startsOn);
  const { rooms: hours, people: _people, ...rest } = frame;
  const used = new Set(draft.flatMap((session) => session.organisationIds));
  const plan: Plan = {
    activityId: id,
    url: paths.agendaApi(id),
    label: activity.label,
    days,
    day: day ?? activity.startsOn,
    rooms: [...rooms].map(([room, name]) => ({ id: room, name })),
    people,
    bodies: found.bodies.filter((body) => used.has(body.id)),
    frame: { ...rest, rooms: [...hours] },
    levels: settings.levels,
    step: settings.step,
    accepted,
    version,
    published: found.published.filter((session) => session.kind !== "blocker"),
  };
  const publish = (
    <Card title={t("publishTitle", { number: version + 1 })}>
      <PublishForm activityId={id} number={version + 1} requestId={v7()} />
    </Card>
  );
  return (
    <ActivityFrame
      activity={activity}
      title={t("draft")}
      banner={strictest(activity.label, draft)}
      up={{ href: paths.agenda(id), label: t("title") }}
      actions={
        <>
          <ButtonLink href={paths.rooms(id)}>{t("rooms")}</ButtonLink>
          <ButtonLink href={paths.agendaVersions(id)}>{t("versions")}</ButtonLink>
        </>
      }
    >
      <ClientMessages namespaces={["agenda", "tlp"]}>
        <Board
          plan={plan}
          initial={{
            number: found.number,
            sessions: draft,
            undo: found.undo?.act ?? null,
            redo: found.redo?.act ?? null,
          }}
          publish={publish}
        >
          <DraftDay
            activity={activity}
            day={plan.day}
            days={days}
            draft={draft}
            found={conflicts(draft, frame, settings.levels)}
            names={names}
            rooms={rooms}
            turns={{ undo: found.undo?.act ?? null, redo: found.redo?.act ?? null }}
            publish={publish}
          />
        </Board>
      </ClientMessages>
    </ActivityFrame>
  );
}

/** All of its days, or a window around the one that is shown. */
function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }, around: string): string[] {
  const [window = startsOn] = [addDays(around, -3), addDays(endsOn, 1 - MOST_DAYS)].sort();
  const from = window > startsOn ? window : startsOn;
  const days: string[] = [];
  for (let day = from; day <= endsOn && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}
