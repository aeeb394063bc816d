import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

export type Section = "countries" | "organisations" | "people";

/** The three lists of the directory. */
export function DirectoryTabs({ current }: { current: Section }) {
  const t = useTranslations("directory");
  const sections: Section[] = ["countries", "organisations", "people"];
  return (
    <Tabs
      label={t("title")}
      tabs={sections.map((section) => ({
        href: paths[section](),
        label: t(section),
        current: section === current,
      }))}
    />
  );
}
