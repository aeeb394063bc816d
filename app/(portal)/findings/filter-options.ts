import { getLocale, getTranslations } from "next-intl/server";
import type { Tx } from "@/db/client";
import type { Facet } from "@/db/queries/finding-facets";
import { listServable } from "@/db/queries/finding-links";
import { listMyGroups } from "@/db/queries/groups";
import { listOrganisationsToChoose } from "@/db/queries/organisations";
import { listPlaceCountries } from "@/db/queries/places";
import { listChoices } from "@/db/queries/terms";
import { informations, sources } from "@/domain/findings";
import { tlp } from "@/domain/labels";
import { type LocalText, readIn } from "@/domain/local-text";
import { byCountryName } from "@/lib/countries";
import { askedStates } from "./filter";

type Option = { value: string; label: string };
export type FilterOptions = Record<Facet, Option[]>;

/** What each filter with a choice offers, in the reader's language. */
export async function readFilterOptions(tx: Tx): Promise<FilterOptions> {
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const titled = (rows: { id: string; title: LocalText }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: readIn(title, locale).text }));
  const words = await listChoices(tx);
  const terms = (kind: string) =>
    words
      .filter((term) => term.kind === kind)
      .map(({ code, names }) => ({ value: code, label: readIn(names, locale).text }));
  const countries = byCountryName(await listPlaceCountries(tx), locale);
  const organisations = await listOrganisationsToChoose(tx);
  return {
    group: titled(await listMyGroups(tx)),
    label: [0, 1, 2, 3, 4].map((each) => ({ value: String(each), label: tlp(each) })),
    state: askedStates.map((value) => ({ value, label: t(`states.${value}`) })),
    source: same(sources),
    information: same(informations),
    country: countries.map(({ code, name }) => ({ value: code, label: name })),
    mode: terms("mode"),
    concealment: terms("concealment"),
    organisation: organisations.map(({ id, name }) => ({ value: id, label: name })),
    priority: titled(await listServable(tx)),
  };
}
