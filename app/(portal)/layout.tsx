import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setLanguage } from "@/auth/actions";
import { currentShell } from "@/auth/viewer";
import { Document } from "@/components/shell/document";
import { PublicFrame } from "@/components/shell/public-frame";
import { Shell } from "@/components/shell/shell";
import { ButtonLink } from "@/components/ui/button";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

/** After sign-in the shell; for somebody who is not signed in a plain frame around what a CLEAR space shows. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [shell, t, locale] = [await currentShell(), await getTranslations("shell"), await getLocale()];
  if (!shell) {
    return (
      <Document>
        <PublicFrame
          setLanguage={setLanguage}
          aside={<ButtonLink href={paths.home()}>{t("signIn")}</ButtonLink>}
        >
          {children}
        </PublicFrame>
      </Document>
    );
  }
  const { viewer, may } = shell;
  const creates = [
    may.activity && { href: paths.newActivity(), label: t("newActivity") },
    may.group && { href: paths.newGroup(), label: t("newGroup") },
    may.finding && { href: paths.newFinding(), label: t("newFinding") },
    may.request && { href: paths.newRequest(), label: t("newRequest") },
    may.priority && { href: paths.newPriority(may.priority), label: t("newPriority") },
    may.invitation && { href: paths.newInvitation(), label: t("newInvitation") },
  ].filter((entry) => typeof entry === "object" && entry !== null);
  const groups = shell.groups.map((group) => {
    const title = readIn(group.title, locale);
    return { href: paths.group(group.id), title: title.text, lang: title.language };
  });
  return (
    <Document>
      <Shell
        viewer={viewer}
        unread={shell.unread}
        administers={may.administer || may.invitation}
        groups={groups}
        creates={creates}
        setLanguage={setLanguage}
        signOutPath="/api/sign-out"
      >
        {children}
      </Shell>
    </Document>
  );
}
