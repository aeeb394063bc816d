import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import type { RoomNames } from "@/db/queries/agenda";
import type { LastChange } from "@/db/queries/agenda-changes";
import type { AgendaSession } from "@/domain/agenda/session";
import { type Names, SessionRow } from "./session-row";

type Props = {
  sessions: AgendaSession[];
  byRoom?: boolean;
  href: (session: AgendaSession) => string;
  names: Names;
  rooms: RoomNames;
  changed?: Map<string, LastChange>;
  zone: string;
  own: string | null;
  floor: number;
  now: Date;
};

/** Sessions by the hour, or under the room they stand in; what is plenary stands in every room. */
export function SessionList({ sessions, byRoom, href, changed, ...rest }: Props) {
  const t = useTranslations("agenda");
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
      href={href(session)}
      changed={changed?.get(session.sessionId)}
      {...rest}
    />
  );
  if (!byRoom) return <ol className="grid max-w-3xl gap-2.5">{sessions.map(row)}</ol>;
  return (
    <div className="grid gap-6 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      {[...rest.rooms].map(([id, name]) => (
        <section key={id} id={id}>
          <h3 className="mb-2">{name}</h3>
          <ol className="grid gap-2.5">
            {sessions.filter((each) => each.plenary || each.roomIds.includes(id)).map(row)}
          </ol>
        </section>
      ))}
    </div>
  );
}
