import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { type ActivityState, nextActs } from "@/domain/activities";
import { paths } from "@/lib/paths";
import { close, publish } from "../actions";
import type { Activity } from "./frame";

export function HeadButtons({ activity, state }: { activity: Activity; state: ActivityState }) {
  const t = useTranslations("activities");
  return (
    <>
      {activity.canEdit && state === "under way" && (
        <ButtonLink href={paths.day(activity.id)} look="primary" icon="clock">
          {t("runTheDay")}
        </ButtonLink>
      )}
      {activity.canMark && activity.open && (
        <ButtonLink href={paths.attendance(activity.id)} icon="users">
          {t("attendance")}
        </ButtonLink>
      )}
      {activity.open && (
        <a href={paths.activityCalendarFile(activity.id)} className={buttonClass()}>
          <Icon name="calendar-plus" />
          {t("toCalendar")}
        </a>
      )}
      {activity.canCreate && (
        <ButtonLink href={paths.copyActivity(activity.id)} icon="copy">
          {t("copy")}
        </ButtonLink>
      )}
      {activity.canEdit && (
        <ButtonLink href={paths.editActivity(activity.id)} icon="pencil">
          {t("edit")}
        </ButtonLink>
      )}
    </>
  );
}

/** What its organisers may make of the activity next. */
export function Acts({ id, state }: { id: string; state: ActivityState }) {
  const t = useTranslations("activities");
  const acts = nextActs(state);
  if (acts.length === 0) return null;
  return (
    <Card title={t("run")}>
      <p className="mb-3 text-muted">{t(`runHints.${state as "draft"}`)}</p>
      <ClientMessages>
        <div className="flex flex-wrap gap-2">
          {acts.includes("publish") && (
            <ActionButton
              action={publish}
              fields={{ id }}
              label={t("publish")}
              look="primary"
              requestId={v7()}
            />
          )}
          {acts.includes("close") && (
            <ActionButton action={close} fields={{ id }} label={t("close")} look="primary" requestId={v7()} />
          )}
          {acts.includes("cancel") && <ButtonLink href={paths.cancelActivity(id)}>{t("cancel")}</ButtonLink>}
        </div>
      </ClientMessages>
    </Card>
  );
}
