import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import type { Reach } from "@/db/queries/administration";
import { paths } from "@/lib/paths";

/** The pages of administration that this person reaches. */
export function AdministrationTabs({
  reach,
  current,
}: {
  reach: Reach;
  current: "accounts" | "invitations" | "audit";
}) {
  const t = useTranslations("administration");
  const tabs = [
    { key: "accounts", href: paths.accounts() },
    { key: "invitations", href: paths.invitations() },
    ...(reach.everything ? [{ key: "audit", href: paths.audit() } as const] : []),
  ] as const;
  return (
    <Tabs
      label={t("title")}
      tabs={tabs.map(({ key, href }) => ({ href, label: t(key), current: key === current }))}
    />
  );
}
