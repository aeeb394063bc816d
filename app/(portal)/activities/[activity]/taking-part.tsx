import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Flag } from "@/components/ui/flag";
import { Person } from "@/components/ui/person";
import type { listLeading, listOrganisationsOf } from "@/db/queries/participants";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import type { Activity } from "./frame";

type Props = {
  activity: Activity;
  leading: Awaited<ReturnType<typeof listLeading>>;
  organisations: Awaited<ReturnType<typeof listOrganisationsOf>>;
  signedIn: boolean;
};

/** Countries, organisations and people, as far as the reader may see them. */
export function TakingPart({ activity, leading, organisations, signedIn }: Props) {
  const [t, td, locale] = [useTranslations("activities"), useTranslations("delegations"), useLocale()];
  const named = [...new Set(organisations.map((each) => each.countryCode).filter((code) => code !== null))];
  const total = activity.countriesTotal;
  const people = organisations.reduce((sum, each) => sum + each.people, 0);
  const heads = leading.filter((each) => each.roles.some((role) => role === "organiser" || role === "chair"));
  const speakers = leading.filter((each) => !heads.includes(each)).slice(0, 12);
  const international = organisations.flatMap(({ key, name, countryCode }) =>
    key && name && !countryCode ? { key, name } : [],
  );
  const countries =
    total && total > named.length
      ? named.length > 0
        ? t("countriesNamed", { total, named: named.length })
        : t("countries", { count: total })
      : t("countries", { count: named.length });
  return (
    <Card
      title={t("takingPart")}
      action={
        signedIn && (
          <span className="flex gap-4">
            {activity.canEdit && (
              <a href={paths.delegations(activity.id)} className="text-accent-ink">
                {td("title")}
              </a>
            )}
            <a href={paths.participants(activity.id)} className="text-accent-ink">
              {t("allParticipants", { count: people })}
            </a>
          </span>
        )
      }
    >
      {(total || named.length > 0) && <p className="font-medium">{countries}</p>}
      {named.length > 0 && (
        <ul className="spread mt-2 flex flex-wrap gap-x-4 gap-y-1.5">
          {named.map((code) => (
            <li key={code} className="inline-flex items-baseline gap-1.5">
              <Flag code={code} />
              <a href={paths.country(code)} className="inline-block hover:underline">
                {countryName(code, locale)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {international.length > 0 && (
        <>
          <h3 className="mt-4 first:mt-0">{t("internationalBodies")}</h3>
          <ul className="spread mt-1 flex flex-wrap gap-x-4 gap-y-1.5">
            {international.map((each) => (
              <li key={each.key}>
                <a href={paths.organisation(each.key)} className="inline-block hover:underline">
                  {each.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <People title={t("leading")} people={heads} />
      <People title={t("speakers")} people={speakers} />
    </Card>
  );
}

function People({ title, people }: { title: string; people: Props["leading"] }) {
  if (people.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 first:mt-0">{title}</h3>
      <ul className="people mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {people.map((each) => (
          <li key={each.id}>
            <Person name={each.name} organisation={each.organisation} countryCode={each.countryCode} />
          </li>
        ))}
      </ul>
    </>
  );
}
