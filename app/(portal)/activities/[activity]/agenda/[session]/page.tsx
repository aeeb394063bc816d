import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { LivePage } from "@/components/live/live-page";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { findActivity } from "@/db/queries/activities";
import { currentVersion, findSession, namesOf, roomNames } from "@/db/queries/agenda";
import { findDay } from "@/db/queries/day";
import { liveSession, nextTurn, phaseOf } from "@/domain/agenda/live";
import { placeName } from "@/domain/agenda/place";
import { readIn } from "@/domain/local-text";
import { dayOf, writeFullDay, writeTime } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { times } from "../session-row";

export default async function SessionPage({
  params,
}: {
  params: Promise<{ activity: string; session: string }>;
}) {
  const { activity: activityParam, session: sessionParam } = await params;
  const [id, sessionId] = [idParam(activityParam), idParam(sessionParam)];
  const [t, tl, locale, ownZone] = [
    await getTranslations("agenda"),
    await getTranslations("languages"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const found = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    const session = activity && (await findSession(tx, id, await currentVersion(tx, id), sessionId));
    return (
      session && {
        activity,
        signedIn: viewer !== null,
        standing: session,
        day: await findDay(tx, id),
        names: await namesOf(tx, id, [session]),
        rooms: await roomNames(tx, id),
      }
    );
  });
  if (!found) notFound();
  const { activity, standing, signedIn, names, rooms } = found;
  const session = liveSession(standing, found.day.delays);
  const where = placeName(session, rooms, t("plenary"));
  const run = found.day.runs.get(sessionId);
  const phase = phaseOf(session, run, Date.now());
  const zone = activity.timeZone;
  const interpreters = session.interpreterIds.flatMap((each) => names.people.get(each) ?? []);
  const title = readIn(session.title, locale);
  const summary = readIn(session.summary, locale);
  const time = times(session, zone);
  const planned = session.planned && times({ ...session, ...session.planned }, zone);
  const day = session.startsAt ? dayOf(new Date(session.startsAt), zone) : undefined;
  let at = session.startsAt ? new Date(session.startsAt).getTime() : 0;
  const items = session.items.map((item) => {
    const from = new Date(at);
    at += item.minutes * 60_000;
    return { ...item, from };
  });
  return (
    <>
      <Title>{`${title.text} · Enlace`}</Title>
      {signedIn && <LivePage topics={[`agenda:${id}`]} turn={nextTurn([session], Date.now())} />}
      <TlpBanner label={session.label} space={readIn(activity.title, locale).text} />
      <PageHead
        trail={[
          { href: paths.activity(id), label: readIn(activity.title, locale).text },
          { href: paths.agenda(id, { day }), label: t("title") },
        ]}
        title={<LocalTextView read={title} />}
        meta={
          <>
            <span>{t(`kinds.${session.kind as "opening"}`)}</span>
            {phase === "on" && <Badge tone="good">{t("now")}</Badge>}
            <TlpInHead label={session.label} />
          </>
        }
        actions={
          activity.canMark && (
            <ButtonLink href={paths.attendanceMarks(id, { session: sessionId })} icon="users">
              {t("attendance")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <Card title={items.length > 0 && !summary.text ? t("items") : t("about")}>
          {summary.text && (
            <div className={items.length > 0 ? "mb-4" : ""}>
              <Markdown html={renderMarkdown(summary.text)} lang={summary.language} />
            </div>
          )}
          {items.length === 0 && !summary.text && <p className="text-muted">{t("noSummary")}</p>}
          <ol className="grid gap-3">
            {items.map((item) => (
              <li key={item.id} className="flex gap-4">
                <span className="font-mono text-muted">{writeTime(item.from, zone)}</span>
                <span>
                  <LocalTextView read={readIn(item.title, locale)} quiet />
                  {item.speakerIds.map((speaker) => {
                    const person = names.people.get(speaker);
                    return (
                      person && (
                        <span key={speaker} className="block text-muted">
                          <Person {...person} />
                        </span>
                      )
                    );
                  })}
                </span>
              </li>
            ))}
          </ol>
        </Card>
        <Card>
          <Facts>
            {day && time && (
              <Fact name={t("when")}>
                <span className="block first-letter:uppercase">{writeFullDay(day, locale)}</span>
                {time.from}–{time.until} ({activity.city})
                {ownZone !== zone && session.startsAt && (
                  <span className="block">
                    {t("yourTime", { time: writeTime(new Date(session.startsAt), ownZone) })}
                  </span>
                )}
                {planned && (
                  <span className="late block">
                    {t("plannedAt", { time: `${planned.from}–${planned.until}` })}
                  </span>
                )}
                {run && (
                  <span className="block text-muted">
                    {run.endedAt
                      ? t("ran", {
                          from: writeTime(new Date(run.startedAt), zone),
                          until: writeTime(new Date(run.endedAt), zone),
                        })
                      : t("began", { time: writeTime(new Date(run.startedAt), zone) })}
                  </span>
                )}
              </Fact>
            )}
            {where && <Fact name={t("where")}>{where}</Fact>}
            {session.speakerIds.length > 0 && (
              <Fact name={t("speakers")}>
                {session.speakerIds.map((speaker) => {
                  const person = names.people.get(speaker);
                  return (
                    person && (
                      <span key={speaker} className="block">
                        <Person {...person} />
                        {activity.canEdit && !person.confirmed && (
                          <>
                            {" "}
                            <a href={paths.editParticipant(id, speaker)}>
                              <Badge tone="waiting">{t("unconfirmed")}</Badge>
                            </a>
                          </>
                        )}
                      </span>
                    )
                  );
                })}
              </Fact>
            )}
            {interpreters.length > 0 && (
              <Fact name={t("interpreters")}>
                {interpreters.map((person) => (
                  <span key={person.name} className="block">
                    {person.name}{" "}
                    <span className="text-muted">
                      {person.languages.map((each) => each.toUpperCase()).join(" ")}
                    </span>
                  </span>
                ))}
              </Fact>
            )}
            {session.organisationIds.length > 0 && (
              <Fact name={t("organisations")}>
                {session.organisationIds.map((each) => {
                  const body = names.organisations.get(each);
                  return (
                    body && (
                      <span key={each} className="block">
                        <Person name={body.name} countryCode={body.countryCode} />
                      </span>
                    )
                  );
                })}
              </Fact>
            )}
            {session.interpretation.length > 0 && (
              <Fact name={t("interpretation")}>
                {session.interpretation
                  .map((each) => (tl.has(each as "es") ? tl(each as "es") : each))
                  .join(", ")}
              </Fact>
            )}
          </Facts>
        </Card>
      </div>
    </>
  );
}
