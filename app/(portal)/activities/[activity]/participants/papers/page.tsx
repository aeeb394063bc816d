import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { listDelegations } from "@/db/queries/participant-export";
import { activityRoles } from "@/domain/activities";
import { locales } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { addDays, writeWeekday } from "@/lib/dates";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { Choice, PaperForm } from "./paper-form";

/** What is printed of the list: badges and sheets to sign on, each as a PDF with its choices. */
export default async function PapersPage({ params }: ActivityParams) {
  const { activity, found } = await readActivity(params, async (tx, { id, canMark }) =>
    canMark ? { delegations: await listDelegations(tx, id) } : null,
  );
  if (!found) notFound();
  const [t, locale] = [await getTranslations("papers"), await getLocale()];
  const ta = await getTranslations("activities");
  const days: string[] = [];
  for (let day = activity.startsOn; day <= activity.endsOn && days.length < 60; day = addDays(day, 1))
    days.push(day);
  const inOrder = [...locales].sort((a, b) => Number(b === locale) - Number(a === locale));
  const language = (
    <Choice
      name="language"
      label={t("language")}
      options={inOrder.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      up={{ href: paths.participants(activity.id), label: ta("participants") }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("badges")}>
          <PaperForm action={paths.badges(activity.id)} hint={t("badgesHint")} submit={t("printBadges")}>
            <Choice
              name="size"
              label={t("size")}
              options={(["small", "large"] as const).map((value) => ({ value, label: t(`sizes.${value}`) }))}
            />
            <Choice
              name="organisation"
              label={t("delegation")}
              any={t("anyDelegation")}
              options={found.delegations.map(({ id, name, countryCode }) => ({
                value: id,
                label: [name, countryCode && countryName(countryCode, locale)].filter(Boolean).join(", "),
              }))}
            />
            <Choice
              name="role"
              label={t("role")}
              any={t("anyRole")}
              options={activityRoles.map((value) => ({ value, label: ta(`roles.${value}`) }))}
            />
            {language}
          </PaperForm>
        </Card>
        <Card title={t("attendance")}>
          <PaperForm
            action={paths.attendanceSheets(activity.id)}
            hint={t("attendanceHint")}
            submit={t("printSheets")}
          >
            <Choice
              name="by"
              label={t("sheet")}
              options={(["day", "session"] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
            />
            <Choice
              name="day"
              label={t("day")}
              any={t("anyDay")}
              options={days.map((value) => ({ value, label: writeWeekday(value, locale) }))}
            />
            {language}
          </PaperForm>
        </Card>
      </div>
    </ActivityFrame>
  );
}
