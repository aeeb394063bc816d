import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { listOrganisationsToChoose } from "@/db/queries/organisations";
import { findLeaving } from "../leaving/find-leaving";
import { LeavingFrame } from "../leaving/frame";
import { LeavingForm } from "../leaving/leaving-form";
import { seatsToHandOver } from "../leaving/seats";

export default async function MovePage({ params }: { params: Promise<{ account: string }> }) {
  const [t, te, locale] = [
    await getTranslations("administration"),
    await getTranslations("administration.ending"),
    await getLocale(),
  ];
  const leaving = await findLeaving(
    (await params).account,
    (person) => person.canMove && person.disabledAt === null,
    listOrganisationsToChoose,
  );
  const { id, person, holdings, successors, beside: organisations } = leaving;
  const others = organisations.filter((each) => each.id !== person.organisationId);
  return (
    <LeavingFrame
      leaving={leaving}
      title={t("moveOf", { name: person.name })}
      text={<p>{te("moveText", { organisation: person.organisation })}</p>}
      form={
        <LeavingForm
          act="move"
          id={id}
          organisations={others.map(({ id: value, name }) => ({ value, label: name }))}
          seats={seatsToHandOver(holdings, successors, locale)}
          submit={t("moveNow")}
          requestId={v7()}
        />
      }
    />
  );
}
