import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { LivePage } from "@/components/live/live-page";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner } from "@/components/ui/tlp";
import { listNotices } from "@/db/queries/notices";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { readAllNotices } from "./actions";
import { NoticeRow } from "./notice-row";

/** What happened that concerns the reader, the newest first, as far as they may read it now. */
export default async function NoticesPage({ searchParams }: { searchParams: Search }) {
  const asked = await searchParams;
  const unread = one(asked.show) === "unread";
  const cursor = one(asked.after, 1000);
  const [t, locale, now] = [await getTranslations("notices"), await getLocale(), new Date()];
  const { page, account } = await read(async (tx, viewer) => ({
    page: await listNotices(tx, { unread, cursor }),
    account: viewer.accountId,
  }));
  const show = unread ? "unread" : null;
  return (
    <>
      <Title>{`${t("title")} · Enlace`}</Title>
      <LivePage topics={[`notices:${account}`]} />
      <TlpBanner label={Math.max(0, ...page.rows.map(({ label }) => label ?? 0))} />
      <PageHead
        title={t("title")}
        actions={<ButtonLink href={paths.noticeChoices()}>{t("choose")}</ButtonLink>}
      />
      <Tabs
        label={t("title")}
        tabs={[
          { href: paths.notices(), label: t("all"), current: !unread },
          { href: paths.notices({ show: "unread" }), label: t("unread"), current: unread },
        ]}
      />
      <ClientMessages>
        {page.rows.some(({ readAt }) => !readAt) && (
          <div className="mb-4">
            <ActionButton action={readAllNotices} fields={{}} label={t("markAll")} look="quiet" />
          </div>
        )}
        <Card flush>
          {page.rows.length === 0 && <Empty>{t(unread ? "noneUnread" : "none")}</Empty>}
          <ul className="rows">
            {page.rows.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} now={now} locale={locale} />
            ))}
          </ul>
        </Card>
      </ClientMessages>
      <Pager
        first={cursor ? paths.notices({ show }) : null}
        next={page.next && paths.notices({ show, after: page.next })}
      />
    </>
  );
}
