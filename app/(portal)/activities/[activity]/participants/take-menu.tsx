import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { paths } from "@/lib/paths";

/** The list to take along, as its reader reads it; and the papers that are printed of it. */
export function TakeMenu({ activityId, canPrint }: { activityId: string; canPrint: boolean }) {
  const t = useTranslations("activities");
  return (
    <Menu
      id="take-along"
      look={buttonClass()}
      label={
        <>
          <Icon name="download" />
          {t("takeParticipants")}
        </>
      }
    >
      <MenuLink href={paths.participantFile(activityId, "xlsx")}>{t("asXlsx")}</MenuLink>
      <MenuLink href={paths.participantFile(activityId, "csv")}>{t("asCsv")}</MenuLink>
      {canPrint && <MenuLink href={paths.participantPapers(activityId)}>{t("papers")}</MenuLink>}
    </Menu>
  );
}
