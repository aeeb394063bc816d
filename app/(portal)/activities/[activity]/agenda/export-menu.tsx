import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { type Locale, locales } from "@/domain/local-text";
import { languageNames } from "@/lib/languages";
import { paths } from "@/lib/paths";

type Props = {
  activityId: string;
  locale: Locale;
  version: number;
  open: boolean;
  byRoom: string | null;
  /** How it stays on this device. */
  children: ReactNode;
};

/** The published agenda to take along: on this device, in a calendar, on paper in any language, in other programs. */
export function ExportMenu({ activityId, locale, version, open, byRoom, children }: Props) {
  const t = useTranslations("agenda");
  const inOrder = [locale, ...locales.filter((each) => each !== locale)];
  return (
    <Menu
      id="export"
      look={buttonClass()}
      label={
        <>
          <Icon name="download" />
          <span className="max-lg:sr-only">{t("export")}</span>
        </>
      }
    >
      {open && <MenuLink href={paths.activityCalendarFile(activityId)}>{t("toCalendar")}</MenuLink>}
      {children}
      {byRoom && (
        <div className="lg:hidden">
          <MenuLink href={byRoom}>{t("byRoom")}</MenuLink>
        </div>
      )}
      {version > 0 && (
        <>
          <MenuLink href={paths.agendaVersions(activityId)}>{t("versionN", { number: version })}</MenuLink>
          <MenuLink href={paths.agendaChanges(activityId)}>{t("changeLog")}</MenuLink>
          {inOrder.map((language) => (
            <MenuLink key={language} href={paths.agendaFile(activityId, "pdf", { language })}>
              {t("pdfIn", { language: languageNames[language] })}
            </MenuLink>
          ))}
          <MenuLink href={paths.agendaFile(activityId, "ics", { language: locale })}>
            {t("asCalendar")}
          </MenuLink>
          <MenuLink href={paths.agendaFile(activityId, "json")}>{t("asJson")}</MenuLink>
          <MenuLink href={paths.agendaFile(activityId, "xml", { language: locale })}>{t("asXml")}</MenuLink>
        </>
      )}
    </Menu>
  );
}
