import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { currentVersion, findSession, listSessions, namesOf, roomNames } from "@/db/queries/agenda";
import { findDay, previewDelay } from "@/db/queries/day";
import { delay } from "@/domain/agenda/day-input";
import { liveSession } from "@/domain/agenda/live";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../../params";
import { ActivityFrame, readActivity } from "../../frame";
import { sayLate } from "../actions";
import { Collisions } from "../collisions";
import { DelayForm } from "./delay-form";
import { Preview } from "./preview";

type Props = { params: Promise<{ activity: string; session: string }>; searchParams: Search };

/** "15 minutes late": what moves, what does not and why; nothing changes before it is confirmed. */
export default async function DelayPage({ params, searchParams }: Props) {
  const sessionId = idParam((await params).session);
  const search = await searchParams;
  const typed = { minutes: one(search.minutes), reach: one(search.reach) ?? "room" };
  const asked = delay.safeParse(typed);
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const version = await currentVersion(tx, id);
      const planned = await findSession(tx, id, version, sessionId);
      if (!planned) return null;
      const preview = asked.success ? await previewDelay(tx, id, { sessionId, ...asked.data }) : null;
      const colliding = preview && preview.saying.left.length > 0 ? await listSessions(tx, id, version) : [];
      return {
        session: liveSession(planned, (await findDay(tx, id)).delays),
        rooms: await roomNames(tx, id),
        names: await namesOf(tx, id, colliding),
        colliding,
        preview,
      };
    },
    (each) => each.canEdit && each.open,
  );
  if (!found) notFound();
  const [t, te, locale] = [await getTranslations("day"), await getTranslations("errors"), await getLocale()];
  const { session, rooms, names, colliding, preview } = found;
  const wrong = typed.minutes !== undefined && !asked.success;
  const title = readIn(session.title, locale).text;
  const count = preview?.saying.steps.length ?? 0;
  return (
    <ActivityFrame
      activity={activity}
      title={
        asked.success
          ? t(asked.data.minutes > 0 ? "isLate" : "isEarly", { title, count: Math.abs(asked.data.minutes) })
          : t("howLate", { title })
      }
      up={{ href: paths.day(activity.id), label: t("title") }}
      banner={session.label}
    >
      <div className="grid max-w-3xl gap-5">
        <Card>
          <DelayForm
            activityId={activity.id}
            session={session}
            rooms={rooms}
            typed={{ minutes: typed.minutes ?? "", reach: asked.success ? asked.data.reach : "room" }}
            problem={wrong ? te("delay") : undefined}
          />
        </Card>
        {asked.success && !preview && (
          <Card>
            <p>{te("sessionOver")}</p>
          </Card>
        )}
        {asked.success && preview && (
          <Card title={t("preview")}>
            <Collisions collisions={preview.saying.left} sessions={colliding} rooms={rooms} names={names} />
            <Preview saying={preview.saying} zone={activity.timeZone} />
            <div className="run-acts mt-5">
              <ClientMessages>
                <ActionButton
                  action={sayLate}
                  fields={{ activityId: activity.id, sessionId, ...asked.data, preview: preview.preview }}
                  label={t(asked.data.minutes > 0 ? "sayLate" : "sayEarly", {
                    count,
                    minutes: Math.abs(asked.data.minutes),
                  })}
                  look="primary"
                  requestId={v7()}
                />
              </ClientMessages>
            </div>
            <p className="mt-3 text-[0.9rem] text-muted">{t("sayHint")}</p>
          </Card>
        )}
      </div>
    </ActivityFrame>
  );
}
