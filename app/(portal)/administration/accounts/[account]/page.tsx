import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { findPerson } from "@/db/queries/accounts";
import { findReach } from "@/db/queries/administration";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../params";
import { enableAgain } from "../../actions";
import { PostingForm } from "./posting-form";

type Props = { params: Promise<{ account: string }>; searchParams: Search };

export default async function AccountPage({ params, searchParams }: Props) {
  const id = idParam((await params).account);
  const [t, ta] = [await getTranslations("administration"), await getTranslations("account")];
  const found = await read(async (tx) => {
    const [reach, person] = [await findReach(tx), await findPerson(tx, id)];
    if (!reach || !person?.canAdminister) return null;
    return { reach, person };
  });
  if (!found) notFound();
  const { reach, person } = found;
  const tick = (set: boolean) => (set ? "on" : "");
  return (
    <>
      <Title>{`${person.name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.administration(), label: t("title") },
          { href: paths.accounts(), label: t("accounts") },
        ]}
        title={person.name}
        meta={
          <>
            <span>{person.organisation}</span>
            {!person.active && <Badge tone="waiting">{t(person.disabledAt ? "isDisabled" : "former")}</Badge>}
          </>
        }
        actions={
          <>
            <ButtonLink href={paths.person(id)}>{t("toPerson")}</ButtonLink>
            {person.active && <ButtonLink href={paths.endPosting(id)}>{t("endPosting")}</ButtonLink>}
            {person.canMove && !person.disabledAt && (
              <ButtonLink href={paths.moveAccount(id)}>{t("move")}</ButtonLink>
            )}
            {person.canMove && person.active && (
              <ButtonLink href={paths.disableAccount(id)}>{t("disable")}</ButtonLink>
            )}
            {person.canMove && person.disabledAt && (
              <ClientMessages>
                <ActionButton action={enableAgain} fields={{ id }} label={t("enable")} />
              </ClientMessages>
            )}
          </>
        }
      />
      {one((await searchParams).done) === "saved" && <Notice tone="done">{t("saved")}</Notice>}
      <div className="max-w-2xl">
        <Card>
          {reach.everything ? (
            <ClientMessages namespaces={["administration", "account"]}>
              <PostingForm
                id={id}
                revision={person.revision}
                defaults={{
                  name: person.name,
                  function: person.function,
                  role: person.role,
                  focalPoint: tick(person.focalPoint),
                  alternate: tick(person.alternate),
                }}
              />
            </ClientMessages>
          ) : (
            <Facts>
              <Fact name={ta("name")}>{person.name}</Fact>
              <Fact name={ta("email")}>{person.email ?? "—"}</Fact>
              <Fact name={ta("function")}>{person.function || "—"}</Fact>
              <Fact name={ta("organisation")}>{person.organisation}</Fact>
            </Facts>
          )}
        </Card>
      </div>
    </>
  );
}
