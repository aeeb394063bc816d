import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { listPeople } from "@/db/queries/accounts";
import { findCountry, listCountryRoles } from "@/db/queries/countries";
import { listFindings } from "@/db/queries/findings";
import { listOrganisations } from "@/db/queries/organisations";
import { strictest } from "@/domain/labels";
import { countryName } from "@/lib/countries";
import { writePeriod } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { FindingList } from "../../../findings/finding-list";
import { deleteCountryRole } from "../../actions";

type Props = { params: Promise<{ country: string }> };

/** All that the reader may read of a country: roles, organisations, people, findings. */
export default async function CountryPage({ params }: Props) {
  const code = (await params).country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) notFound();
  const [t, locale] = [await getTranslations("directory"), await getLocale()];
  const found = await read(async (tx) => {
    const country = await findCountry(tx, code);
    if (!country) return null;
    return {
      country,
      roles: await listCountryRoles(tx, code),
      organisations: await listOrganisations(tx, { country: code }),
      people: await listPeople(tx, { country: code }, 50),
      findings: await listFindings(tx, { country: code }, 5),
    };
  });
  if (!found) notFound();
  const { country, roles, organisations, people, findings } = found;
  const name = countryName(code, locale);
  return (
    <>
      <Title>{`${name} · Enlace`}</Title>
      <TlpBanner label={strictest(0, findings.rows)} />
      <PageHead
        trail={[{ href: paths.countries(), label: t("countries") }]}
        title={
          <>
            <Flag code={code} /> {name}
          </>
        }
        meta={roles
          .filter((role) => !role.until)
          .map((role) => (
            <Badge key={role.id} tone="info">
              {t(`roles.${role.role}`)}
            </Badge>
          ))}
        actions={
          (country.canAdminister || country.canOrganise) && (
            <ButtonLink href={paths.editCountry(code)} icon="pencil">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          <Card title={t("organisations")} flush>
            {organisations.rows.length === 0 && <Empty>{t("noOrganisations")}</Empty>}
            <List>
              {organisations.rows.map((organisation) => (
                <ListRow
                  key={organisation.id}
                  href={paths.organisation(organisation.key)}
                  title={organisation.name}
                  meta={t(`types.${organisation.type}`)}
                  side={
                    organisation.id === country.leadOrganisationId && <Badge tone="good">{t("lead")}</Badge>
                  }
                />
              ))}
            </List>
          </Card>
          <FindingList title={t("findings")} findings={findings.rows} empty={t("noFindings")} />
        </div>
        <div className="grid gap-5">
          <Card title={t("supplyChain")}>
            {roles.length === 0 && <p className="text-muted">{t("noRoles")}</p>}
            <ul className="grid gap-2">
              {roles.map((role) => (
                <li key={role.id} className="flex flex-wrap items-center justify-between gap-2">
                  <span>
                    {t(`roles.${role.role}`)}
                    <span className="block text-[0.9rem] text-muted">
                      {dotted(
                        role.until
                          ? t("between", {
                              from: writePeriod(role.from, locale),
                              until: writePeriod(role.until, locale),
                            })
                          : t("since", { from: writePeriod(role.from, locale) }),
                        role.region,
                      )}
                    </span>
                  </span>
                  {country.canOrganise && (
                    <ClientMessages>
                      <ActionButton
                        action={deleteCountryRole}
                        fields={{ id: role.id }}
                        label={t("remove")}
                        look="quiet"
                        requestId={v7()}
                      />
                    </ClientMessages>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t("people")} flush>
            {people.rows.length === 0 && <Empty>{t("nobody")}</Empty>}
            <List>
              {people.rows.map((person) => (
                <ListRow
                  key={person.id}
                  href={paths.person(person.id)}
                  title={person.name}
                  meta={person.organisation}
                />
              ))}
            </List>
          </Card>
        </div>
      </div>
    </>
  );
}
