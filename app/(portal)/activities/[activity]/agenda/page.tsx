import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { findActivity } from "@/db/queries/activities";
import { currentVersion, listSessions, listStarts, namesOf, roomNames } from "@/db/queries/agenda";
import { lastChanges } from "@/db/queries/agenda-changes";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, minutesAhead, offsetOf, writeWeekday } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../params";
import { ActivityFrame } from "../frame";
import { chooseDay, daysAround, spanOf } from "./days";
import { ExportMenu } from "./export-menu";
import { SessionList } from "./session-list";

type Props = { params: Promise<{ activity: string }>; searchParams: Search };

/** The published agenda, a day at a time, by the hour or by room, or only one's own sessions. */
export default async function AgendaPage({ params, searchParams }: Props) {
  const id = idParam((await params).activity);
  const search = await searchParams;
  const view = ["rooms", "mine"].find((each) => each === search.view);
  const [t, locale, ownZone] = [await getTranslations("agenda"), await getLocale(), await viewerTimeZone()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    if (!activity) return { found: null, signedIn: viewer !== null };
    const version = await currentVersion(tx, id);
    const { days, day } = chooseDay(await listStarts(tx, id, version), activity.timeZone, one(search.day));
    const all = day ? await listSessions(tx, id, version, spanOf(day, activity.timeZone)) : [];
    const names = await namesOf(tx, id, all);
    const rooms = await roomNames(tx, id);
    const changed = await lastChanges(
      tx,
      id,
      version,
      all.map((session) => session.sessionId),
    );
    return {
      found: { activity, version, days, day, all, names, rooms, changed, me: viewer?.accountId ?? null },
      signedIn: viewer !== null,
    };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.agenda(id)));
  const { activity, version, days, day, all, names, rooms, changed, me } = found;
  const mine = all.filter((each) =>
    each.speakerIds.some((speaker) => names.people.get(speaker)?.accountId === me),
  );
  const now = new Date();
  const zone = activity.timeZone;
  const ahead = minutesAhead(now, ownZone, zone);
  const query = (change: Record<string, string | undefined>) => paths.agenda(id, { day, view, ...change });
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      actions={
        <>
          {activity.canEdit && (
            <ButtonLink href={paths.agendaDraft(id, { day })} icon="pencil">
              {t("draft")}
            </ButtonLink>
          )}
          {version > 0 && <ExportMenu activityId={id} locale={locale} />}
          {version > 0 && (
            <ButtonLink href={paths.agendaVersions(id)}>{t("versionN", { number: version })}</ButtonLink>
          )}
        </>
      }
    >
      <p className="mb-4 text-muted">
        {t("zone", { city: activity.city, offset: offsetOf(now, zone) })}
        {ahead !== 0 && ` · ${t(ahead > 0 ? "later" : "earlier", { hours: Math.abs(ahead) / 60 })}`}
      </p>
      {day && (
        <>
          <Tabs
            label={t("days")}
            tabs={daysAround(days, day).map((each) => {
              const { weekday, day: number, month } = dayAndMonth(each, locale);
              return {
                href: query({ day: each }),
                label: `${weekday} ${number} ${month}`,
                current: each === day,
              };
            })}
          />
          <Tabs
            label={t("views")}
            tabs={[
              { href: query({ view: undefined }), label: t("byTime"), current: !view },
              { href: query({ view: "rooms" }), label: t("byRoom"), current: view === "rooms" },
              ...(me ? [{ href: query({ view: "mine" }), label: t("mine"), current: view === "mine" }] : []),
            ]}
          />
          <h2 id={day} className="mb-3 first-letter:uppercase">
            {writeWeekday(day, locale)}
          </h2>
          <SessionList
            sessions={view === "mine" ? mine : all}
            byRoom={view === "rooms"}
            href={(session) => paths.session(id, session.sessionId)}
            {...{
              names,
              rooms,
              changed,
              zone,
              own: ahead === 0 ? null : ownZone,
              floor: activity.label,
              now,
            }}
          />
        </>
      )}
      {!day && (
        <Card flush>
          <Empty>{t("empty", { title: readIn(activity.title, locale).text })}</Empty>
        </Card>
      )}
    </ActivityFrame>
  );
}
