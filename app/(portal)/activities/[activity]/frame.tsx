import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import type { Tx } from "@/db/client";
import { findActivity } from "@/db/queries/activities";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";

export type ActivityParams = { params: Promise<{ activity: string }> };
export type Activity = NonNullable<Awaited<ReturnType<typeof findActivity>>>;

/** Reads an activity with something of it, in one transaction; what may not be read, or not be done, does not exist. */
export async function readActivity<T>(
  params: ActivityParams["params"],
  work: (tx: Tx, activity: Activity) => Promise<T>,
  may: (activity: Activity) => boolean = () => true,
): Promise<{ activity: Activity; found: T }> {
  const id = idParam((await params).activity);
  const answer = await read(async (tx) => {
    const activity = await findActivity(tx, id);
    return activity && may(activity) ? { activity, found: await work(tx, activity) } : null;
  });
  return answer ?? notFound();
}

/** The head of every page below an activity. */
export async function ActivityFrame({
  activity,
  title,
  up,
  banner = activity.label,
  meta,
  actions,
  children,
}: {
  activity: Activity;
  title: string;
  /** A page between the activity and this one. */
  up?: { href: string; label: string };
  /** The strictest label on the page, where that is stricter than the activity's. */
  banner?: number;
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const [t, locale] = [await getTranslations("activities"), await getLocale()];
  const name = readIn(activity.title, locale).text;
  return (
    <>
      <Title>{`${title}: ${name} · Enlace`}</Title>
      <TlpBanner label={banner} space={name} />
      <PageHead
        trail={[
          { href: paths.activities(), label: t("title") },
          { href: paths.activity(activity.id), label: name },
          ...(up ? [up] : []),
        ]}
        title={title}
        meta={
          <>
            {meta}
            <TlpInHead label={activity.label} banner={banner} />
          </>
        }
        actions={actions}
      />
      {children}
    </>
  );
}
