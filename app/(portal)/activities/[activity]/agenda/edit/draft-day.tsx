import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import type { RoomNames } from "@/db/queries/agenda";
import type { Conflict } from "@/domain/agenda/conflicts";
import type { AgendaSession, AgendaVerb } from "@/domain/agenda/session";
import { dayAndMonth, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Activity } from "../../frame";
import { redo, undo } from "../actions";
import { SessionList } from "../session-list";
import type { Names } from "../session-row";
import { ConflictList } from "./conflict-list";

type Props = {
  activity: Activity;
  day: string;
  days: string[];
  draft: AgendaSession[];
  found: Conflict[];
  names: Names;
  rooms: RoomNames;
  /** What the viewer can take back or make again. */
  turns: Record<"undo" | "redo", AgendaVerb | null>;
  publish: ReactNode;
};

/** The draft where no script runs: a day at a time, each session with its form. */
export function DraftDay({ activity, day, days, draft, found, names, rooms, turns, publish }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const { id, timeZone: zone } = activity;
  const shared = { names, rooms, zone, own: null, floor: activity.label, now: new Date(0) };
  const href = (session: { sessionId: string }) => paths.editSession(id, session.sessionId);
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-3">
        <ButtonLink href={paths.newSession(id, { day })} look="primary" icon="plus">
          {t("addSession")}
        </ButtonLink>
        {(["undo", "redo"] as const).map((turn) => {
          const act = turns[turn];
          return (
            act && (
              <ActionButton
                key={turn}
                action={turn === "undo" ? undo : redo}
                fields={{ activityId: id }}
                label={t(turn, { act: t(`acts.${act}`) })}
              />
            )
          );
        })}
      </div>
      <Tabs
        label={t("days")}
        tabs={days.map((each) => {
          const { weekday, day: number, month } = dayAndMonth(each, locale);
          return {
            href: paths.agendaDraft(id, { day: each }),
            label: `${weekday} ${number} ${month}`,
            current: each === day,
          };
        })}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <SessionList
          sessions={draft.filter(
            (session) => session.startsAt && dayOf(new Date(session.startsAt), zone) === day,
          )}
          href={href}
          {...shared}
        />
        <div className="grid gap-5">
          <ConflictList conflicts={found} sessions={draft} names={names} rooms={rooms} zone={zone} />
          <Card title={t("tray")}>
            <SessionList
              sessions={draft.filter((session) => session.startsAt === null)}
              href={href}
              {...shared}
            />
          </Card>
          {publish}
        </div>
      </div>
    </>
  );
}
