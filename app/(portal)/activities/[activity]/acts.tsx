import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { type ActivityState, firstActs, nextActs } from "@/domain/activities";
import { paths } from "@/lib/paths";
import { close, publish } from "../actions";
import type { Activity } from "./frame";

/** What one does with the activity: what its state asks of its organisers comes first. */
export function HeadButtons({ activity, state }: { activity: Activity; state: ActivityState }) {
  const [t, td] = [useTranslations("activities"), useTranslations("delegations")];
  const { id } = activity;
  const first = {
    build: { href: paths.agendaDraft(id), icon: "pencil", label: t("agendaDraft") },
    invite: { href: paths.newDelegations(id), icon: "users", label: td("invite") },
    agenda: { href: paths.agenda(id), icon: "calendar-days", label: t("agenda") },
    delegations: { href: paths.delegations(id), icon: "users", label: td("title") },
    day: { href: paths.day(id), icon: "clock", label: t("runTheDay") },
    attendance: { href: paths.attendance(id), icon: "users", label: t("attendance") },
    export: { href: paths.participantFile(id, "xlsx"), icon: "download", label: t("asXlsx") },
  } as const;
  return (
    <>
      {firstActs(state)
        .filter((act) => (act === "attendance" ? activity.canMark : activity.canEdit))
        .map((act, at) => {
          const { href, icon, label } = first[act];
          return (
            <ButtonLink key={act} href={href} look={at === 0 ? "primary" : "quiet"} icon={icon}>
              {label}
            </ButtonLink>
          );
        })}
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
