import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { type Locale, locales } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";

/** The published agenda to take along: on paper in any language, in a calendar, in other programs. */
export function ExportMenu({ activityId, locale }: { activityId: string; locale: Locale }) {
  const t = useTranslations("agenda");
  const inOrder = [locale, ...locales.filter((each) => each !== locale)];
  return (
    <Menu
      id="export"
      look={buttonClass()}
      label={
        <>
          <Icon name="download" />
          {t("export")}
        </>
      }
    >
      {inOrder.map((language) => (
        <MenuLink key={language} href={paths.agendaFile(activityId, "pdf", { language })}>
          {t("pdfIn", { language: languageNames[language] })}
        </MenuLink>
      ))}
      <MenuLink href={paths.agendaFile(activityId, "ics", { language: locale })}>{t("asCalendar")}</MenuLink>
      <MenuLink href={paths.agendaFile(activityId, "json")}>{t("asJson")}</MenuLink>
      <MenuLink href={paths.agendaFile(activityId, "xml", { language: locale })}>{t("asXml")}</MenuLink>
      <MenuLink href={paths.agendaChanges(activityId)}>{t("changeLog")}</MenuLink>
    </Menu>
  );
}
