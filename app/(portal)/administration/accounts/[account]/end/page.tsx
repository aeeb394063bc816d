import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { dayOf, writeDay } from "@/lib/dates";
import { findLeaving } from "../leaving/find-leaving";
import { LeavingFrame } from "../leaving/frame";
import { LeavingForm } from "../leaving/leaving-form";
import { seatsToHandOver } from "../leaving/seats";
import { LastDayForm } from "./last-day-form";

export default async function EndPostingPage({ params }: { params: Promise<{ account: string }> }) {
  const [t, te, locale] = [
    await getTranslations("administration"),
    await getTranslations("administration.ending"),
    await getLocale(),
  ];
  const leaving = await findLeaving(
    (await params).account,
    (person) => person.active,
    async () => null,
  );
  const { id, person, holdings, successors } = leaving;
  const lastDay = person.postedUntil && dayOf(person.postedUntil, "UTC");
  return (
    <LeavingFrame
      leaving={leaving}
      title={t("endPostingOf", { name: person.name })}
      text={
        <>
          <p>{te("text")}</p>
          <p className="mt-2">{te("drafts")}</p>
          {lastDay && <p className="mt-2 font-medium">{te("planned", { day: writeDay(lastDay, locale) })}</p>}
        </>
      }
      form={
        <LeavingForm
          act="end"
          id={id}
          seats={seatsToHandOver(holdings, successors, locale)}
          submit={t("endPostingNow")}
          requestId={v7()}
        />
      }
    >
      <Card title={te("later")}>
        <ClientMessages namespaces={["administration.ending"]}>
          <LastDayForm id={id} lastDay={lastDay ?? ""} mayClear={person.canProlong} requestId={v7()} />
        </ClientMessages>
      </Card>
    </LeavingFrame>
  );
}
