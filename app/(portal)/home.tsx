import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { LivePage } from "@/components/live/live-page";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateBlock } from "@/components/ui/date-block";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { Still } from "@/components/ui/still";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listComingActivities, listDuties, listNewDocuments, listNewFindings } from "@/db/queries/home";
import { currentSessions, listRunning } from "@/db/queries/now";
import { nextTurn } from "@/domain/agenda/live";
import { evaluation } from "@/domain/findings";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, dayOf, writeDay, writeDistance, writeWeekday } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { Duties } from "./duties";
import { Now } from "./now";

/** Three questions: what is on now, what waits for me, what is new for me. */
export async function Home() {
  const [t, locale, zone] = [await getTranslations("home"), await getLocale(), await viewerTimeZone()];
  const now = new Date();
  const today = dayOf(now, zone);
  const [current, running, duties, findings, documents, coming] = await read((tx) =>
    Promise.all([
      currentSessions(tx, now),
      listRunning(tx, now),
      listDuties(tx),
      listNewFindings(tx),
      listNewDocuments(tx),
      listComingActivities(tx, today),
    ]),
  );
  const say = (texts: Parameters<typeof readIn>[0]) => readIn(texts, locale).text;
  return (
    <>
      <Title>{`${t("title")} · Enlace`}</Title>
      <LivePage topics={running.map((id) => `agenda:${id}`)} turn={nextTurn(current, now.getTime())} />
      <TlpBanner label={strictest(0, findings, documents)} />
      <PageHead
        title={t("title")}
        meta={<span className="first-letter:uppercase">{writeWeekday(today, locale)}</span>}
      />
      {/* On a phone what waits stands right after what is on; on a wide screen beside both. */}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr] lg:grid-rows-[auto_1fr]">
        {current.length > 0 && (
          <Still as="div" className="grid gap-5">
            <Now sessions={current} now={now} />
          </Still>
        )}
        <Still as="div" className="grid gap-5 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Card title={t("waiting")} flush>
            {duties.length === 0 ? (
              <Empty>{t("nothingWaits")}</Empty>
            ) : (
              <Duties duties={duties} today={today} />
            )}
          </Card>
          <Card
            title={t("coming")}
            flush
            action={
              <a href={paths.activityCalendar()} className="text-accent-ink">
                {t("calendar")}
              </a>
            }
          >
            {coming.length === 0 && <Empty>{t("nothingComes")}</Empty>}
            <List>
              {coming.map((activity) => (
                <ListRow
                  key={activity.id}
                  href={paths.activity(activity.id)}
                  lead={<DateBlock {...dayAndMonth(activity.startsOn, locale)} />}
                  title={say(activity.title)}
                  meta={dotted(activity.city, writeDay(activity.startsOn, locale))}
                />
              ))}
            </List>
          </Card>
        </Still>
        <Still as="div" className="grid gap-5 lg:col-start-1">
          <Card
            title={t("newInGroups")}
            flush
            action={
              <a href={paths.findings()} className="text-accent-ink">
                {t("allFindings")}
              </a>
            }
          >
            {findings.length === 0 && <Empty>{t("noFindings")}</Empty>}
            <List>
              {findings.map((finding) => (
                <ListRow
                  key={finding.id}
                  href={paths.finding(finding.id)}
                  lead={<Flag code={finding.countryCode} name={finding.organisation} />}
                  title={finding.title}
                  meta={dotted(
                    say(finding.group),
                    finding.submittedAt && writeDistance(finding.submittedAt, now, locale),
                  )}
                  side={
                    <>
                      <Badge>{evaluation(finding)}</Badge>
                      <TlpTag label={finding.label} />
                    </>
                  }
                />
              ))}
            </List>
          </Card>
          <Card
            title={t("documents")}
            flush
            action={
              <a href={paths.documents()} className="text-accent-ink">
                {t("allDocuments")}
              </a>
            }
          >
            {documents.length === 0 && <Empty>{t("noDocuments")}</Empty>}
            <List>
              {documents.map((document) => (
                <ListRow
                  key={document.id}
                  href={paths.document(document.id)}
                  lead={<Icon name="file-text" />}
                  title={document.title}
                  beside={document.languages.map((language) => language.toUpperCase()).join(" ")}
                  side={<TlpTag label={document.label} />}
                />
              ))}
            </List>
          </Card>
        </Still>
      </div>
    </>
  );
}
