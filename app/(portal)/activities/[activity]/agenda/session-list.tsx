import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Still } from "@/components/ui/still";
import { SessionRow, type Shown, type ShownSession } from "./session-row";

type Props = Omit<Shown, "t" | "locale" | "today"> & {
  sessions: ShownSession[];
  byRoom?: boolean;
  today?: boolean;
  empty?: string;
};

/** Sessions by the hour, or under the room they stand in; what is plenary stands in every room. */
export function SessionList({ sessions, byRoom, today = false, empty, ...rest }: Props) {
  const t = useTranslations("agenda");
  const shown: Shown = { t, locale: useLocale(), today, ...rest };
  if (sessions.length === 0) {
    return (
      <Card flush>
        <Empty>{empty ?? t("nothing")}</Empty>
      </Card>
    );
  }
  const row = (session: ShownSession) => (
    <SessionRow key={session.sessionId} session={session} shown={shown} />
  );
  if (!byRoom)
    return (
      <Still as="ol" className="sessions">
        {sessions.map(row)}
      </Still>
    );
  return (
    <div className="grid gap-6 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      {[...rest.rooms].map(([id, name]) => (
        <section key={id} id={id}>
          <h3 className="mb-2">{name}</h3>
          <Still as="ol" className="sessions">
            {sessions.filter((each) => each.plenary || each.roomIds.includes(id)).map(row)}
          </Still>
        </section>
      ))}
    </div>
  );
}
