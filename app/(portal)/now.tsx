import { useLocale, useTranslations } from "next-intl";
import { dotted } from "@/components/ui/dotted";
import { Still } from "@/components/ui/still";
import type { currentSessions } from "@/db/queries/now";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Sessions = Awaited<ReturnType<typeof currentSessions>>;

/** Somebody in more activities at once than these looks at their agendas. */
const MOST = 6;

/** What is on now in the activities one belongs to, and what comes next; nothing where nothing is on. */
export function Now({ sessions, now }: { sessions: Sessions; now: Date }) {
  const byActivity = [...Map.groupBy(sessions, (session) => session.activityId)].slice(0, MOST);
  return byActivity.map(([id, own]) => <NowIn key={id} sessions={own} now={now} />);
}

/** More rooms than these are counted. */
const BESIDE = 4;

/** Of one activity. */
function NowIn({ sessions, now }: { sessions: Sessions; now: Date }) {
  const [t, locale] = [useTranslations("home"), useLocale()];
  const [current, ...rest] = sessions;
  if (!current?.startsAt) return null;
  const begins = new Date(current.startsAt);
  const ends = new Date(begins.getTime() + current.minutes * 60_000);
  const on = current.begun || begins <= now;
  const from = current.planned && new Date(current.planned.startsAt);
  const until = from && new Date(from.getTime() + (current.planned?.minutes ?? 0) * 60_000);
  const planned = on ? until : from;
  const share = on ? (100 * (now.getTime() - begins.getTime())) / (ends.getTime() - begins.getTime()) : 0;
  const isOn = (session: Sessions[number]) =>
    session.begun || (session.startsAt !== null && new Date(session.startsAt) <= now);
  const next = rest.find((session) => !isOn(session) && new Date(session.startsAt ?? 0) > begins);
  const beside = on ? rest.filter(isOn) : [];
  const title = readIn(current.title, locale);
  const time = writeTime(on ? ends : begins, current.timeZone);
  return (
    <Still
      as="section"
      aria-label={`${t("now")}: ${readIn(current.activity, locale).text}`}
      className="relative rounded-lg border border-deep-line bg-deep p-5 text-white"
    >
      <p className="text-deep-muted">
        {on && <span aria-hidden="true" className="mr-2 inline-block size-2 rounded-full bg-deep-good" />}
        {dotted(t(on ? "nowIn" : "nextIn", { city: current.city }), current.room)}
      </p>
      <p className="mt-1 font-semibold text-[1.2rem]">
        <a
          href={paths.session(current.activityId, current.sessionId)}
          lang={title.language}
          className="after:absolute after:inset-0 hover:underline"
        >
          {title.text}
        </a>
      </p>
      <p className="text-deep-muted">
        {dotted(
          t(on ? "until" : "from", { time }),
          planned &&
            planned.getTime() !== (on ? ends : begins).getTime() &&
            t("planned", { time: writeTime(planned, current.timeZone) }),
          next && t("next", { title: readIn(next.title, locale).text }),
        )}
      </p>
      {on && (
        <svg
          aria-hidden="true"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="mt-3 h-1 w-full rounded"
        >
          <rect width="100" height="1" className="fill-deep-track" />
          <rect width={Math.max(0, share).toFixed(1)} height="1" className="fill-deep-accent" />
        </svg>
      )}
      {beside.length > 0 && (
        <ul className="mt-3 grid gap-1">
          {beside.slice(0, BESIDE).map((session) => (
            <li key={session.sessionId} className="text-[#c9d3dc]">
              <Beside session={session} />
            </li>
          ))}
          {beside.length > BESIDE && (
            <li className="text-[#c9d3dc]">{t("beside", { count: beside.length - BESIDE })}</li>
          )}
        </ul>
      )}
    </Still>
  );
}

/** What is on in another room. */
function Beside({ session }: { session: Sessions[number] }) {
  const [t, locale] = [useTranslations("home"), useLocale()];
  const title = readIn(session.title, locale);
  const ends = new Date(Date.parse(session.startsAt ?? "") + session.minutes * 60_000);
  return (
    <>
      <a
        href={paths.session(session.activityId, session.sessionId)}
        lang={title.language}
        className="relative z-10 font-medium text-white hover:underline"
      >
        {title.text}
      </a>
      {" · "}
      {dotted(session.room, t("until", { time: writeTime(ends, session.timeZone) }))}
    </>
  );
}
