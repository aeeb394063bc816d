import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { findActivity } from "@/db/queries/activities";
import { namesOf, roomNames } from "@/db/queries/agenda";
import { listChanges } from "@/db/queries/agenda-changes";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../../params";
import { ActivityFrame } from "../../frame";
import { ChangeList } from "../change-list";

type Props = { params: Promise<{ activity: string }>; searchParams: Search };

/** What each published version changed, newest first, for whoever may read the agenda. */
export default async function AgendaChangesPage({ params, searchParams }: Props) {
  const id = idParam((await params).activity);
  const before = Number(/^\d{1,6}$/.exec(one((await searchParams).before) ?? "")?.[0] ?? 0);
  const [t, locale, zone] = [await getTranslations("agenda"), await getLocale(), await viewerTimeZone()];
  const { found, signedIn } = await readOpen(async (tx, viewer) => {
    const activity = await findActivity(tx, id);
    if (!activity) return { found: null, signedIn: viewer !== null };
    const log = await listChanges(tx, id, { before, most: 5 });
    const [names, rooms] = [await namesOf(tx, id, log.sessions), await roomNames(tx, id)];
    return { found: { activity, log, names, rooms }, signedIn: true };
  });
  if (!found) return signedIn ? notFound() : redirect(paths.signIn(paths.agendaChanges(id)));
  const { activity, log, names, rooms } = found;
  return (
    <ActivityFrame
      activity={activity}
      title={t("changeLog")}
      up={{ href: paths.agenda(id), label: t("title") }}
      actions={
        <ButtonLink href={paths.agendaChangesFeed(id, { language: locale })} icon="rss">
          {t("feed")}
        </ButtonLink>
      }
    >
      {log.versions.length === 0 && (
        <Card flush>
          <Empty>{t("noVersion")}</Empty>
        </Card>
      )}
      <div className="grid max-w-3xl gap-5">
        {log.versions.map(({ number, note, createdAt, changes }) => (
          <Card key={number} id={`version-${number}`} title={t("versionN", { number })}>
            <p className="mb-3 text-muted">
              {writeMoment(createdAt, locale, zone)}
              {note && ` · ${note}`}
            </p>
            {number === 1 ? (
              <p>{t("firstVersion")}</p>
            ) : (
              <ChangeList changes={changes} zone={activity.timeZone} rooms={rooms} names={names} />
            )}
          </Card>
        ))}
      </div>
      <Pager
        first={before > 0 ? paths.agendaChanges(id) : null}
        next={log.next === null ? null : paths.agendaChanges(id, { before: log.next })}
      />
    </ActivityFrame>
  );
}
