import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import type { Tx } from "@/db/client";
import { findGroup } from "@/db/queries/groups";
import type { Viewer } from "@/db/queries/viewer";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";

export type GroupParams = { params: Promise<{ group: string }> };
export type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/** Reads a group with something of it, in one transaction; what may not be read, or not be done, does not exist. */
export async function readGroup<T>(
  params: GroupParams["params"],
  work: (tx: Tx, group: Group, viewer: Viewer) => Promise<T>,
  may: (group: Group) => boolean = () => true,
): Promise<{ group: Group; found: T }> {
  const id = idParam((await params).group);
  const answer = await read(async (tx, viewer) => {
    const group = await findGroup(tx, id);
    return group && may(group) ? { group, found: await work(tx, group, viewer) } : null;
  });
  return answer ?? notFound();
}

/** The head of every page below a group. */
export async function GroupFrame({
  group,
  title,
  banner = group.label,
  actions,
  children,
}: {
  group: Group;
  title: string;
  /** The strictest label on the page, where that is stricter than the group's. */
  banner?: number;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const name = readIn(group.title, locale).text;
  return (
    <>
      <Title>{`${title}: ${name} · Enlace`}</Title>
      <TlpBanner label={banner} space={name} />
      <PageHead
        trail={[
          { href: paths.groups(), label: t("title") },
          { href: paths.group(group.id), label: name },
        ]}
        title={title}
        meta={<TlpInHead label={group.label} banner={banner} />}
        actions={actions}
      />
      {children}
    </>
  );
}
