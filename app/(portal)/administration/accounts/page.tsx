import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/db/queries/accounts";
import { findReach } from "@/db/queries/administration";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../params";
import { AdministrationTabs } from "../tabs";

export default async function AccountsPage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const [words, state, cursor] = [one(query.q, 100), one(query.state), one(query.after, 1000)];
  const [t, ta] = [await getTranslations("administration"), await getTranslations("account")];
  const found = await read(async (tx) => {
    const reach = await findReach(tx);
    if (!reach) return null;
    const organisationId = reach.everything ? undefined : reach.organisationId;
    return {
      reach,
      people: await listPeople(tx, { cursor, words, organisationId, former: state === "former" }),
    };
  });
  if (!found) notFound();
  const { reach, people } = found;
  const here = (after: string | null) => withQuery(paths.accounts(), { q: words, state, after });
  return (
    <>
      <Title>{`${t("accounts")} · Enlace`}</Title>
      <PageHead
        title={t("title")}
        actions={
          <ButtonLink href={paths.newInvitation()} look="primary" icon="plus">
            {t("invite")}
          </ButtonLink>
        }
      />
      <AdministrationTabs reach={reach} current="accounts" />
      {one(query.done) === "posting-ended" && <Notice tone="done">{t("postingEnded")}</Notice>}
      <FilterForm label={t("accounts")} submit={t("filter")}>
        <FilterText name="q" label={t("words")} value={words} />
        <FilterSelect
          name="state"
          label={t("state")}
          value={state}
          any={t("active")}
          options={[{ value: "former", label: t("former") }]}
        />
      </FilterForm>
      <Card flush>
        {people.rows.length === 0 && <Empty>{t("noAccounts")}</Empty>}
        <List>
          {people.rows.map((person) => (
            <ListRow
              key={person.id}
              href={paths.editAccount(person.id)}
              lead={<Flag code={person.countryCode} />}
              title={person.name}
              meta={dotted(person.function, person.organisation)}
              side={
                <>
                  {person.role !== "member" && <Badge tone="info">{ta(`roles.${person.role}`)}</Badge>}
                  {person.focalPoint && <Badge>{ta("focalPoint")}</Badge>}
                  {person.alternate && <Badge>{ta("alternate")}</Badge>}
                  {!person.active && <Badge tone="waiting">{t("former")}</Badge>}
                </>
              }
            />
          ))}
        </List>
      </Card>
      <Pager first={cursor ? here(null) : null} next={people.next && here(people.next)} />
    </>
  );
}
