import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const sections = ["countries", "organisations", "people", "places", "vocabularies"] as const;
export type Section = (typeof sections)[number];

/** The lists of the directory: whom and what everybody looks up. */
export function DirectoryTabs({ current }: { current: Section }) {
  const t = useTranslations("directory");
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
