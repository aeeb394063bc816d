import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { LocalTextView } from "@/components/ui/local-text";
import { Notice } from "@/components/ui/notice";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { readKept } from "@/db/queries/kept-agenda";
import { isId } from "@/domain/ids";
import { strictest } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { dayOf, offsetOf, writeFullDay, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { KeptSession } from "./kept-session";

/** The agenda as a device keeps it: all days on one page that reads without the portal, up to AMBER. */
export default async function KeptAgendaPage({ params }: { params: Promise<{ activity: string }> }) {
  const { activity: id } = await params;
  if (!isId(id)) notFound();
  const found = await read((tx) => readKept(tx, id));
  if (!found) notFound();
  const { activity, version, kept, names, rooms } = found;
  const [t, locale] = [await getTranslations("agenda"), await getLocale()];
  const now = new Date();
  const days = Map.groupBy(kept, ({ startsAt }) => dayOf(new Date(startsAt ?? ""), activity.timeZone));
  const title = readIn(activity.title, locale);
  const today = dayOf(now, activity.timeZone);
  const past = [...days].filter(([day]) => day < today && days.size > 1 && today <= activity.endsOn);
  const coming = [...days].filter(([day]) => !past.some(([gone]) => gone === day));
  const writeDay = ([day, sessions]: [string, typeof kept]) => (
    <section key={day} className="mb-6">
      <h2 className="mb-3 first-letter:uppercase">{writeFullDay(day, locale)}</h2>
      <ol className="sessions">
        {sessions.map((session) => (
          <KeptSession
            key={session.sessionId}
            session={session}
            names={names}
            rooms={rooms}
            zone={activity.timeZone}
            floor={activity.label}
          />
        ))}
      </ol>
    </section>
  );
  return (
    <>
      <title>{`${t("kept.title")}: ${title.text} · Enlace`}</title>
      <TlpBanner label={strictest(activity.label, kept)} space={title.text} />
      <h1 className="mb-1">
        <LocalTextView read={title} />
      </h1>
      <p className="mb-4 text-muted">
        {t("versionN", { number: version })} ·{" "}
        {t("zone", { city: activity.city, offset: offsetOf(now, activity.timeZone) })}{" "}
        <TlpTag label={activity.label} />
      </p>
      <Notice tone="waiting">
        <p>{t("kept.at", { time: writeMoment(now, locale, activity.timeZone) })}</p>
        <p>{t("kept.ceiling")}</p>
      </Notice>
      {past.length > 0 && (
        <details className="mb-6">
          <summary className="link mb-3">{t("kept.past")}</summary>
          {past.map(writeDay)}
        </details>
      )}
      {coming.map(writeDay)}
      <p>
        <a href={paths.agenda(id)} className="link">
          {t("kept.whole")}
        </a>
      </p>
    </>
  );
}
