import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icon-names";

const entries = [
  { href: paths.home(), key: "home", icon: "house" },
  { href: paths.activities(), key: "activities", icon: "calendar-days" },
  { href: paths.groups(), key: "groups", icon: "users" },
  { href: paths.findings(), key: "findings", icon: "waypoints" },
  { href: paths.priorities(), key: "priorities", icon: "flag" },
  { href: paths.documents(), key: "documents", icon: "file-text" },
  { href: paths.requests(), key: "requests", icon: "message-square-reply" },
  { href: paths.directory(), key: "directory", icon: "book-user" },
  { href: paths.administration(), key: "administration", icon: "shield" },
] as const satisfies { href: string; key: string; icon: IconName }[];

export type MyGroup = { href: string; title: string; lang: string };

/** The sections at the left, and the groups one belongs to. */
export function Navigation({ administers, groups }: { administers: boolean; groups: MyGroup[] }) {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("navigation")}>
      <ul className="sections grid gap-0.5" data-navigation>
        {entries
          .filter((entry) => entry.key !== "administration" || administers)
          .map((entry) => (
            <li key={entry.href}>
              <a href={entry.href}>
                <Icon name={entry.icon} />
                {t(entry.key)}
              </a>
            </li>
          ))}
      </ul>
      {groups.length > 0 && (
        <>
          <h2 className="mt-6 mb-1.5 px-2.5 font-normal text-[0.8rem] text-muted uppercase tracking-wide">
            {t("myGroups")}
          </h2>
          <ul className="my-groups">
            {groups.map((group) => (
              <li key={group.href}>
                <a href={group.href} lang={group.lang}>
                  {group.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
