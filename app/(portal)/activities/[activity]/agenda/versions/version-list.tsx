import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import type { listAgendaVersions } from "@/db/queries/agenda";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { reset } from "../actions";

type Props = {
  activityId: string;
  versions: Awaited<ReturnType<typeof listAgendaVersions>>;
  canEdit: boolean;
  zone: string;
};

/** Each published version: what it changed, and for its organisers the way back to it. */
export function VersionList({ activityId, versions, canEdit, zone }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  if (versions.length === 0) return <Empty>{t("noVersion")}</Empty>;
  return (
    <List>
      {versions.map(({ number, note, createdAt }) => (
        <ListRow
          key={number}
          href={paths.agendaVersions(activityId, { from: number > 1 ? number - 1 : null, to: number })}
          title={t("versionN", { number })}
          meta={dotted(writeMoment(createdAt, locale, zone), note)}
          side={
            canEdit && (
              <ClientMessages>
                <ActionButton
                  action={reset}
                  fields={{ activityId, number }}
                  label={t("resetTo", { number })}
                  look="quiet"
                  requestId={v7()}
                />
              </ClientMessages>
            )
          }
        />
      ))}
    </List>
  );
}
