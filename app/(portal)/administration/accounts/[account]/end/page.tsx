import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { findPerson } from "@/db/queries/accounts";
import { countPosted, findOffice, listHoldings, listSuccessors } from "@/db/queries/succession";
import { dayOf, writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { EndingForm } from "./ending-form";
import { Holdings } from "./holdings";
import { LastDayForm } from "./last-day-form";
import { PostedList } from "./posted-list";
import { seatsToHandOver } from "./seats";

/** Ending a posting: what the person holds, who takes over, and then the button. */
export default async function EndPostingPage({ params }: { params: Promise<{ account: string }> }) {
  const id = idParam((await params).account);
  const [t, te, locale] = [
    await getTranslations("administration"),
    await getTranslations("administration.ending"),
    await getLocale(),
  ];
  const found = await read(async (tx) => {
    const person = await findPerson(tx, id);
    if (!person?.canAdminister || !person.active) return null;
    return {
      person,
      holdings: await listHoldings(tx, id),
      successors: await listSuccessors(tx, id),
      posted: await countPosted(tx, id),
      office: await findOffice(tx, id),
    };
  });
  if (!found) notFound();
  const { person, holdings, successors, posted, office } = found;
  const lastDay = person.postedUntil && dayOf(person.postedUntil, "UTC");
  return (
    <>
      <title>{`${t("endPostingOf", { name: person.name })} · Enlace`}</title>
      <TlpBanner label={Math.max(0, ...holdings.map((each) => each.label))} />
      <PageHead
        trail={[
          { href: paths.accounts(), label: t("accounts") },
          { href: paths.editAccount(id), label: person.name },
        ]}
        title={t("endPostingOf", { name: person.name })}
      />
      <div className="max-w-2xl">
        <Notice tone="waiting">
          <p>{te("text")}</p>
          <p className="mt-2">{te("drafts")}</p>
          {lastDay && <p className="mt-2 font-medium">{te("planned", { day: writeDay(lastDay, locale) })}</p>}
        </Notice>
        {office?.alone && <Notice>{te("onlyFocalPoint", { organisation: office.organisation })}</Notice>}
      </div>
      <div className="grid max-w-2xl gap-5">
        <Holdings holdings={holdings} office={office} />
        <PostedList posted={posted} accountId={id} organisation={person.organisation} />
        <Card title={te("takers")}>
          <ClientMessages namespaces={["administration.ending"]}>
            <EndingForm
              id={id}
              seats={seatsToHandOver(holdings, successors, locale)}
              submit={t("endPostingNow")}
              requestId={v7()}
            />
          </ClientMessages>
        </Card>
        <Card title={te("later")}>
          <ClientMessages namespaces={["administration.ending"]}>
            <LastDayForm id={id} lastDay={lastDay ?? ""} mayClear={person.canProlong} requestId={v7()} />
          </ClientMessages>
        </Card>
      </div>
    </>
  );
}
