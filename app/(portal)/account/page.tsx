import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ShownOnce } from "@/components/form/shown-once";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { findPerson, listOwnSessions } from "@/db/queries/accounts";
import { listHoldings, listOwnDrafts } from "@/db/queries/succession";
import { locales } from "@/domain/local-text";
import { dayOf } from "@/lib/dates";
import { languageNames } from "@/lib/languages";
import { one, type Search } from "../params";
import { AccountForm } from "./account-form";
import { createFeed, stopFeed } from "./actions";
import { BeforeTheEnd } from "./before-the-end";
import { PasswordChangeForm } from "./password-change-form";
import { Sessions } from "./sessions";

const tellings = ["password", "session", "feed"] as const;

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const t = await getTranslations("account");
  const { person, sessions, current, drafts, holdings } = await read(async (tx, viewer) => {
    const person = await findPerson(tx, viewer.accountId);
    const ends = person?.postedUntil;
    return {
      person,
      sessions: await listOwnSessions(tx, viewer.accountId),
      current: viewer.sessionId,
      drafts: ends ? await listOwnDrafts(tx) : [],
      holdings: ends ? await listHoldings(tx, viewer.accountId) : [],
    };
  });
  if (!person) return null;
  const done = one((await searchParams).done);
  const told = tellings.find((telling) => telling === done);
  const timeZone = await viewerTimeZone();
  const feed = sessions.some((session) => session.kind === "feed");
  const posting = [
    t(`roles.${person.role}`),
    person.focalPoint && t("focalPoint"),
    person.alternate && t("alternate"),
  ];
  return (
    <>
      <Title>{`${t("title")} · Enlace`}</Title>
      <TlpBanner label={Math.max(0, ...[...drafts, ...holdings].map((each) => each.label))} />
      <PageHead title={t("title")} />
      {told && <Notice tone="done">{t(`done.${told}`)}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          {person.postedUntil && (
            <BeforeTheEnd day={dayOf(person.postedUntil, "UTC")} drafts={drafts} holdings={holdings} />
          )}
          <Card title={t("settings")}>
            <ClientMessages namespaces={["account"]}>
              <AccountForm
                revision={person.revision}
                defaults={{
                  language: person.language ?? "",
                  timeZone: person.timeZone ?? "",
                  phone: person.phone ?? "",
                }}
                languages={locales.map((value) => ({ value, label: languageNames[value] }))}
                zones={Intl.supportedValuesOf("timeZone")}
                nearest={timeZone}
              />
            </ClientMessages>
          </Card>
          <Card title={t("password")} id="password">
            <ClientMessages namespaces={["account"]}>
              <PasswordChangeForm />
            </ClientMessages>
          </Card>
          <Sessions
            sessions={sessions.filter((session) => session.kind === "interactive")}
            current={current}
            timeZone={timeZone}
          />
        </div>
        <div className="grid gap-5">
          <Card title={t("posting")}>
            <Facts>
              <Fact name={t("name")}>{person.name}</Fact>
              <Fact name={t("email")}>{person.email}</Fact>
              <Fact name={t("function")}>{person.function || "—"}</Fact>
              <Fact name={t("organisation")}>{person.organisation}</Fact>
              <Fact name={t("role")}>{posting.filter(Boolean).join(", ")}</Fact>
            </Facts>
            <p className="mt-4 text-[0.9rem] text-muted">{t("postingHint")}</p>
          </Card>
          <Card title={t("feed")} id="feed">
            <p className="mb-4 text-muted">{t(feed ? "feedOn" : "feedOff")}</p>
            <ClientMessages>
              <div className="grid gap-3">
                <ShownOnce
                  action={createFeed}
                  submit={t(feed ? "renewFeed" : "createFeed")}
                  label={t("feedAddress")}
                />
                {feed && <ActionButton action={stopFeed} fields={{}} label={t("stopFeed")} look="danger" />}
              </div>
            </ClientMessages>
          </Card>
        </div>
      </div>
    </>
  );
}
