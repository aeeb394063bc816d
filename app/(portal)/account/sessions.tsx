import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { List, ListRow } from "@/components/ui/list";
import type { listOwnSessions } from "@/db/queries/accounts";
import { writeDistance, writeMoment } from "@/lib/dates";
import { endOtherSessions, endSession } from "./actions";

/** Where somebody is signed in, this browser marked, each to be ended. */
export function Sessions({
  sessions,
  current,
  timeZone,
}: {
  sessions: Awaited<ReturnType<typeof listOwnSessions>>;
  current: string;
  timeZone: string;
}) {
  const [t, locale, now] = [useTranslations("account"), useLocale(), new Date()];
  return (
    <Card id="sessions" title={t("sessions")} flush>
      <ClientMessages>
        <List>
          {sessions.map((session) => (
            <ListRow
              key={session.id}
              title={session.device || t("unknownDevice")}
              meta={dotted(
                t("since", { moment: writeMoment(session.createdAt, locale, timeZone) }),
                t("lastSeen", { distance: writeDistance(session.lastSeenAt, now, locale) }),
              )}
              side={
                session.id === current ? (
                  <Badge tone="good">{t("thisSession")}</Badge>
                ) : (
                  <ActionButton
                    action={endSession}
                    fields={{ id: session.id }}
                    label={t("endSession")}
                    look="quiet"
                  />
                )
              }
            />
          ))}
        </List>
        {sessions.length > 1 && (
          <div className="border-line border-t p-4">
            <ActionButton action={endOtherSessions} fields={{}} label={t("endOthers")} look="danger" />
          </div>
        )}
      </ClientMessages>
    </Card>
  );
}
