import { useLocale, useTranslations } from "next-intl";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import type { Activity } from "../frame";
import { ExportMenu } from "./export-menu";
import { KeepAgenda } from "./keep-agenda";

type Props = {
  activity: Activity;
  version: number;
  day: string | undefined;
  /** By room: on a phone it stands among what is seldom pressed. */
  byRoom: string | null;
  underWay: boolean;
  /** Where this reader may keep the agenda: their account, until when, and when the page was read. */
  keep: { account: string; until: Date; now: Date } | null;
};

/** What one does with the agenda: run its day, plan it, take it along. On a phone the last two are icons. */
export function AgendaActs({ activity, version, day, byRoom, underWay, keep }: Props) {
  const [t, ta, locale] = [useTranslations("agenda"), useTranslations("activities"), useLocale()];
  const { id, canEdit, open } = activity;
  return (
    <>
      {canEdit && underWay && (
        <ButtonLink href={paths.day(id)} look="primary" icon="clock">
          {ta("runTheDay")}
        </ButtonLink>
      )}
      {canEdit && (
        <a href={paths.agendaDraft(id, { day })} className={buttonClass()}>
          <Icon name="pencil" />
          <span className="max-lg:sr-only">{t("draft")}</span>
        </a>
      )}
      {(version > 0 || open) && (
        <ExportMenu activityId={id} locale={locale} version={version} open={open} byRoom={byRoom}>
          {keep && (
            <KeepAgenda
              account={keep.account}
              path={paths.keptAgenda(id)}
              until={keep.until.toISOString()}
              stamp={keep.now.toISOString()}
              words={{
                keep: t("keep.keep"),
                keeping: t("keep.keeping"),
                kept: t("keep.kept", { time: "{time}" }),
                remove: t("keep.remove"),
                failed: t("keep.failed"),
              }}
            />
          )}
        </ExportMenu>
      )}
    </>
  );
}
