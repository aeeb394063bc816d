import { getLocale, getTranslations } from "next-intl/server";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { listPeople } from "@/db/queries/accounts";
import { listContactPoints } from "@/db/queries/organisations";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { ContactPoints } from "./contact-points";
import { type OrganisationParams, readOrganisation } from "./frame";

export default async function OrganisationPage({ params }: OrganisationParams) {
  const { organisation, found } = await readOrganisation(params, async (tx, each) => ({
    points: await listContactPoints(tx, each.id),
    people: await listPeople(tx, { organisationId: each.id }, 100),
  }));
  const [t, tl, locale] = [
    await getTranslations("directory"),
    await getTranslations("languages"),
    await getLocale(),
  ];
  const fullName = readIn(organisation.fullName, locale);
  const country = organisation.countryCode && countryName(organisation.countryCode, locale);
  return (
    <>
      <Title>{`${organisation.name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.organisations(), label: t("organisations") },
          ...(organisation.countryCode && country
            ? [{ href: paths.country(organisation.countryCode), label: country }]
            : []),
        ]}
        title={
          <>
            <Flag code={organisation.countryCode} /> {organisation.name}
          </>
        }
        meta={
          <>
            {fullName.text && fullName.text !== organisation.name && (
              <span lang={fullName.language}>{fullName.text}</span>
            )}
            <Badge>{t(`types.${organisation.type}`)}</Badge>
            <span>{country ?? t("international")}</span>
          </>
        }
        actions={
          <>
            {organisation.canInvite && (
              <ButtonLink href={paths.newInvitation(organisation.key)} icon="mail">
                {t("invite")}
              </ButtonLink>
            )}
            {organisation.canEdit && (
              <ButtonLink href={paths.editOrganisation(organisation.key)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ContactPoints organisation={organisation} points={found.points} />
        <div className="grid gap-5">
          <Card title={t("people")} flush>
            {found.people.rows.length === 0 && <Empty>{t("nobody")}</Empty>}
            <List>
              {found.people.rows.map((person) => (
                <ListRow
                  key={person.id}
                  href={paths.person(person.id)}
                  title={person.name}
                  meta={person.function}
                  side={
                    (person.focalPoint || person.alternate) && <Badge tone="info">{t("focalPoint")}</Badge>
                  }
                />
              ))}
            </List>
          </Card>
          <Card title={t("about")}>
            <Facts>
              <Fact name={t("languages")}>
                {organisation.languages
                  .map((each) => (tl.has(each as "es") ? tl(each as "es") : each))
                  .join(", ") || "—"}
              </Fact>
              {organisation.website && (
                <Fact name={t("website")}>
                  <a href={organisation.website} rel="noreferrer" className="link">
                    {organisation.website}
                  </a>
                </Fact>
              )}
            </Facts>
          </Card>
        </div>
      </div>
    </>
  );
}
