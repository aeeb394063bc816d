import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { DeviceGuard } from "../device/device-guard";
import { buttonClass } from "../ui/button";
import { Flag } from "../ui/flag";
import { Icon } from "../ui/icon";
import { Menu, MenuLink } from "../ui/menu";
import { Still } from "../ui/still";
import { Bell } from "./bell";
import { Brand } from "./brand";
import { CurrentMark } from "./current-mark";
import { LanguageSwitch } from "./language-switch";
import { type MyGroup, Navigation } from "./navigation";
import { SearchBox } from "./search-box";
import { SearchKey } from "./search-key";
import { SkipLink } from "./skip-link";

export type ShellProps = {
  viewer: { accountId: string; name: string; organisation: string; countryCode: string | null };
  unread: number;
  administers: boolean;
  groups: MyGroup[];
  /** What this person may create. */
  creates: { href: string; label: string }[];
  setLanguage: (data: FormData) => Promise<void>;
  signOutPath: string;
  children: ReactNode;
};

/** The frame of every page after sign-in: sections at the left, a drawer on a phone, search, New and the account on top. */
export function Shell({
  viewer,
  unread,
  administers,
  groups,
  creates,
  setLanguage,
  signOutPath,
  children,
}: ShellProps) {
  const t = useTranslations("shell");
  const foot = (
    <div className="border-line border-t px-2.5 pt-3 text-[0.867rem] text-muted">
      <p className="mb-1 flex items-center gap-2">
        <Flag code={viewer.countryCode} />
        {viewer.name}
      </p>
      <LanguageSwitch action={setLanguage} />
    </div>
  );
  const initials = viewer.countryCode ?? viewer.organisation.slice(0, 2).toUpperCase();
  return (
    <>
      <SkipLink />
      <aside id="drawer" popover="auto" className="drawer">
        <Still as="div" className="px-2 py-1">
          <Brand />
        </Still>
        <Still as="div" className="flex-1">
          <Navigation administers={administers} groups={groups} />
        </Still>
        {foot}
      </aside>
      <CurrentMark />
      <SearchKey />
      <DeviceGuard
        account={viewer.accountId}
        signOutPath={signOutPath}
        unsent={t("unsentAtSignOut")}
        unsentOfOthers={t("unsentOfOthers", { count: "{count}" })}
      />
      <div className="lg:pl-56 print:pl-0">
        <Still as="header" className="border-line border-b bg-card print:hidden">
          <div className="flex max-w-[90rem] items-center gap-3 px-4 max-sm:gap-1.5 py-2 sm:px-8">
            <button type="button" popoverTarget="drawer" aria-label={t("menu")} className="tool lg:hidden">
              <Icon name="menu" />
            </button>
            <div className="flex flex-1 max-md:hidden">
              <SearchBox />
            </div>
            <div className="flex-1 md:hidden">
              <Brand />
            </div>
            <a href={paths.search()} aria-label={t("search")} className="tool md:hidden">
              <Icon name="search" />
            </a>
            {creates.length > 0 && (
              <Menu
                id="new-menu"
                look={`${buttonClass("primary")} max-sm:px-2.5`}
                label={
                  <>
                    <Icon name="plus" />
                    <span className="max-sm:sr-only">{t("new")}</span>
                    <Icon name="chevron-down" className="max-sm:hidden" />
                  </>
                }
              >
                {creates.map((entry) => (
                  <MenuLink key={entry.href} href={entry.href}>
                    {entry.label}
                  </MenuLink>
                ))}
              </Menu>
            )}
            <Bell
              account={viewer.accountId}
              unread={unread}
              words={{ none: t("notices"), some: t("unread", { count: "{count}" }) }}
            />
            <Menu
              id="account-menu"
              look="tool size-9 flex-none place-items-center rounded-full bg-sand font-medium text-[0.867rem] text-sand-ink"
              label={
                <>
                  <span aria-hidden="true">{initials}</span>
                  <span className="sr-only">{t("account")}</span>
                </>
              }
            >
              <p className="px-3 py-2">
                <span className="block font-medium">{viewer.name}</span>
                <span className="text-muted">{viewer.organisation}</span>
              </p>
              <MenuLink href={paths.account()}>{t("account")}</MenuLink>
              <MenuLink href={paths.noticeChoices()}>{t("noticeChoices")}</MenuLink>
              <form action={signOutPath} method="post">
                <button type="submit" className="menu-link">
                  {t("signOut")}
                </button>
              </form>
            </Menu>
          </div>
        </Still>
        <main id="main" className="max-w-[90rem] px-4 py-6 sm:px-8 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
