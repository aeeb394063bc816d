import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { findLeaving } from "../leaving/find-leaving";
import { LeavingFrame } from "../leaving/frame";
import { LeavingForm } from "../leaving/leaving-form";
import { seatsToHandOver } from "../leaving/seats";

export default async function DisablePage({ params }: { params: Promise<{ account: string }> }) {
  const [t, te, locale] = [
    await getTranslations("administration"),
    await getTranslations("administration.ending"),
    await getLocale(),
  ];
  const leaving = await findLeaving(
    (await params).account,
    (person) => person.active && person.canMove,
    async () => null,
  );
  const { id, person, holdings, successors } = leaving;
  return (
    <LeavingFrame
      leaving={leaving}
      title={t("disableOf", { name: person.name })}
      text={<p>{te("disableText")}</p>}
      form={
        <LeavingForm
          act="disable"
          id={id}
          seats={seatsToHandOver(holdings, successors, locale)}
          submit={t("disableNow")}
          requestId={v7()}
        />
      }
    />
  );
}
