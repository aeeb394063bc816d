import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { findPerson } from "@/db/queries/accounts";
import { listHoldings } from "@/db/queries/administration";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { endPostingNow } from "../../../actions";

/** Ending a posting: what the person holds, so that somebody else takes it, and then the button. */
export default async function EndPostingPage({ params }: { params: Promise<{ account: string }> }) {
  const id = idParam((await params).account);
  const [t, tm, locale] = [
    await getTranslations("administration"),
    await getTranslations("administration.memberRoles"),
    await getLocale(),
  ];
  const found = await read(async (tx) => {
    const person = await findPerson(tx, id);
    if (!person?.canAdminister || !person.active) return null;
    return { person, holdings: await listHoldings(tx, id) };
  });
  if (!found) notFound();
  const { person, holdings } = found;
  return (
    <>
      <title>{`${t("endPosting")} · Enlace`}</title>
      <PageHead
        trail={[
          { href: paths.accounts(), label: t("accounts") },
          { href: paths.editAccount(id), label: person.name },
        ]}
        title={t("endPostingOf", { name: person.name })}
      />
      <div className="grid max-w-2xl gap-5">
        <Notice tone="waiting">{t("endPostingText")}</Notice>
        <Card title={t("holds")} flush>
          {holdings.length === 0 && <Empty>{t("holdsNothing")}</Empty>}
          <List>
            {holdings.map((holding) => (
              <ListRow
                key={holding.id}
                href={
                  holding.kind === "group" ? paths.group(holding.spaceId) : paths.activity(holding.spaceId)
                }
                title={readIn(holding.title, locale).text}
                meta={holding.roles.map((role) => tm(role as "chair")).join(", ")}
              />
            ))}
          </List>
        </Card>
        <div className="flex flex-wrap gap-3">
          <ClientMessages>
            <ActionButton
              action={endPostingNow}
              fields={{ id }}
              label={t("endPostingNow")}
              look="danger"
              requestId={v7()}
            />
          </ClientMessages>
          <ButtonLink href={paths.editAccount(id)}>{t("back")}</ButtonLink>
        </div>
      </div>
    </>
  );
}
