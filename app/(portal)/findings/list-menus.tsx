import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import type { listSavedViews } from "@/db/queries/saved-views";
import { paths } from "@/lib/paths";
import { type FilterInAddress, filterIn } from "./filter";

/** The list to take along, as its filters have it. */
export function TakeMenu({ filter }: { filter: FilterInAddress }) {
  const t = useTranslations("structure");
  const kinds = ["pdf", "xlsx", "csv", "stix.json"] as const;
  return (
    <Menu
      id="take-findings"
      look={buttonClass()}
      label={
        <>
          <Icon name="download" />
          {t("take")}
        </>
      }
    >
      {kinds.map((kind) => (
        <MenuLink key={kind} href={paths.findingsFile(kind, filter)}>
          {t(`as.${kind === "stix.json" ? "stix" : kind}`)}
        </MenuLink>
      ))}
    </Menu>
  );
}

/** Filters that this person keeps under a name. */
export function ViewsMenu({
  filter,
  narrowed,
  views,
}: {
  filter: FilterInAddress;
  narrowed: boolean;
  views: Awaited<ReturnType<typeof listSavedViews>>;
}) {
  const t = useTranslations("savedViews");
  return (
    <Menu
      id="saved-views"
      look={buttonClass()}
      label={
        <>
          <Icon name="list" />
          {t("title")}
        </>
      }
    >
      {views.map((view) => (
        <MenuLink key={view.id} href={paths.findings(filterIn(new URLSearchParams(view.filter)))}>
          {view.name}
        </MenuLink>
      ))}
      {narrowed && <MenuLink href={paths.newSavedView(filter)}>{t("saveThese")}</MenuLink>}
      <MenuLink href={paths.savedViews()}>{t("all")}</MenuLink>
    </Menu>
  );
}
