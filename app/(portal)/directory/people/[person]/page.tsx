import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Flag } from "@/components/ui/flag";
import { PageHead } from "@/components/ui/page-head";
import { findPerson } from "@/db/queries/accounts";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";

export default async function PersonPage({ params }: { params: Promise<{ person: string }> }) {
  const id = idParam((await params).person);
  const [t, tl, locale] = [
    await getTranslations("directory"),
    await getTranslations("languages"),
    await getLocale(),
  ];
  const person = await read((tx) => findPerson(tx, id));
  if (!person) notFound();
  return (
    <>
      <Title>{`${person.name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.people(), label: t("people") },
          { href: paths.organisation(person.organisationKey), label: person.organisation },
        ]}
        title={
          <>
            <Flag code={person.countryCode} /> {person.name}
          </>
        }
        meta={
          <>
            {person.function && <span>{person.function}</span>}
            {person.focalPoint && <Badge tone="info">{t("focalPoint")}</Badge>}
            {person.alternate && <Badge tone="info">{t("alternate")}</Badge>}
            {!person.active && <Badge tone="waiting">{t("former")}</Badge>}
          </>
        }
        actions={
          person.canAdminister && (
            <ButtonLink href={paths.editAccount(id)} icon="pencil">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      <div className="max-w-xl">
        <Card>
          <Facts>
            <Fact name={t("organisation")}>
              <a href={paths.organisation(person.organisationKey)} className="link">
                {person.organisation}
              </a>
            </Fact>
            <Fact name={t("postedSince")}>
              {writeDay(person.postedFrom.toISOString().slice(0, 10), locale)}
            </Fact>
            <Fact name={t("languages")}>
              {person.languages.map((each) => (tl.has(each as "es") ? tl(each as "es") : each)).join(", ") ||
                "—"}
            </Fact>
            <Fact name={t("contact")}>
              {person.email ? (
                <>
                  <a href={`mailto:${person.email}`} className="link">
                    {person.email}
                  </a>
                  {person.phone && (
                    <a href={`tel:${person.phone.replace(/[^+\d]/g, "")}`} className="link block">
                      {person.phone}
                    </a>
                  )}
                </>
              ) : (
                t("contactHidden")
              )}
            </Fact>
          </Facts>
        </Card>
      </div>
    </>
  );
}
