import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { findReach } from "@/db/queries/administration";
import { invitationStates, listInvitations } from "@/db/queries/invitations";
import { writeDistance } from "@/lib/dates";
import { env } from "@/lib/env";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../params";
import { AdministrationTabs } from "../tabs";
import { InvitationBadges } from "./state";

export default async function InvitationsPage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const [named, cursor] = [one(query.state), one(query.after, 1000)];
  const state = invitationStates.find((each) => each === named);
  const [t, locale, now] = [await getTranslations("administration"), await getLocale(), new Date()];
  const found = await read(async (tx) => {
    const reach = await findReach(tx);
    return reach && { reach, invitations: await listInvitations(tx, { cursor, state }) };
  });
  if (!found) notFound();
  const { rows, next } = found.invitations;
  const here = (after: string | null) => withQuery(paths.invitations(), { state, after });
  return (
    <>
      <Title>{`${t("invitations")} · Enlace`}</Title>
      <PageHead
        title={t("title")}
        actions={
          <ButtonLink href={paths.newInvitation()} look="primary" icon="plus">
            {t("invite")}
          </ButtonLink>
        }
      />
      <AdministrationTabs reach={found.reach} current="invitations" />
      {!env.smtpUrl && <Notice>{t(found.reach.everything ? "noMail" : "noMailFocal")}</Notice>}
      <FilterForm label={t("invitations")} submit={t("filter")}>
        <FilterSelect
          name="state"
          label={t("state")}
          value={state}
          any={t("any")}
          options={invitationStates.map((value) => ({ value, label: t(`invitationStates.${value}`) }))}
        />
      </FilterForm>
      <Card flush>
        {rows.length === 0 && <Empty>{t("noInvitations")}</Empty>}
        <List>
          {rows.map((invitation) => (
            <ListRow
              key={invitation.id}
              href={paths.invitationLink(invitation.id)}
              lead={<Flag code={invitation.countryCode} />}
              title={invitation.name}
              meta={[
                invitation.email,
                invitation.organisation,
                writeDistance(invitation.createdAt, now, locale),
              ].join(" · ")}
              side={<InvitationBadges state={invitation.state} linked={invitation.linked} />}
            />
          ))}
        </List>
      </Card>
      <Pager first={cursor ? here(null) : null} next={next && here(next)} />
    </>
  );
}
