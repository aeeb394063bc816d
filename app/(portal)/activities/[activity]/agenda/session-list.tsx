import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Still } from "@/components/ui/still";
import type { RoomNames } from "@/db/queries/agenda";
import type { AgendaSession } from "@/domain/agenda/session";
import { type Names, SessionRow } from "./session-row";

type Props = {
  sessions: AgendaSession[];
  byRoom?: boolean;
  href: (session: AgendaSession) => string;
  names: Names;
  rooms: RoomNames;
  zone: string;
  own: string | null;
  floor: number;
  now: Date;
};

/** Sessions by the hour, or under the room they stand in; what is plenary stands in every room. */
export function SessionList({ sessions, byRoom, href, ...rest }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  if (sessions.length === 0) {
    return (
      <Card flush>
        <Empty>{t("nothing")}</Empty>
      </Card>
    );
  }
  const row = (session: AgendaSession) => (
    <SessionRow
      key={session.sessionId}
      session={session}
      words={t}
      locale={locale}
      href={href(session)}
      {...rest}
    />
  );
  if (!byRoom)
    return (
      <Still as="ol" className="grid max-w-3xl gap-2.5">
        {sessions.map(row)}
      </Still>
    );
  return (
    <div className="grid gap-6 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      {[...rest.rooms].map(([id, name]) => (
        <section key={id} id={id}>
          <h3 className="mb-2">{name}</h3>
          <Still as="ol" className="grid gap-2.5">
            {sessions.filter((each) => each.plenary || each.roomIds.includes(id)).map(row)}
          </Still>
        </section>
      ))}
    </div>
  );
}
