import { useLocale, useTranslations } from "next-intl";
import { FilterDay, FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import type { Tx } from "@/db/client";
import { listServable } from "@/db/queries/finding-links";
import { listMyGroups } from "@/db/queries/groups";
import { listOrganisationsToChoose } from "@/db/queries/organisations";
import { listPlaceCountries } from "@/db/queries/places";
import { listChoices } from "@/db/queries/terms";
import { informations, sources } from "@/domain/findings";
import { tlp } from "@/domain/labels";
import { type LocalText, readIn } from "@/domain/local-text";
import { byCountryName } from "@/lib/countries";
import type { FilterInAddress } from "./filter";

/** What the filters offer. */
export async function readFilterChoices(tx: Tx) {
  return {
    groups: await listMyGroups(tx),
    terms: await listChoices(tx),
    countries: await listPlaceCountries(tx),
    organisations: await listOrganisationsToChoose(tx),
    priorities: await listServable(tx),
  };
}

type Choices = Awaited<ReturnType<typeof readFilterChoices>>;

/** The filters of a list of findings; those that are seldom needed are folded away until one is set. */
export function FindingFilters({ filter, choices }: { filter: FilterInAddress; choices: Choices }) {
  const [t, ts, locale] = [useTranslations("findings"), useTranslations("structure.filter"), useLocale()];
  const any = t("any");
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const titled = (rows: { id: string; title: LocalText }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: readIn(title, locale).text }));
  const terms = (kind: string) =>
    choices.terms
      .filter((term) => term.kind === kind)
      .map(({ code, names }) => ({ value: code, label: readIn(names, locale).text }));
  const { country, place, mode, concealment, from, until, organisation, priority, source, information } =
    filter;
  const more = [country, place, mode, concealment, from, until, organisation, priority, source, information];
  return (
    <FilterForm label={t("filter")} submit={t("filter")}>
      {filter.author && <input type="hidden" name="author" value={filter.author} />}
      {filter.drafts && <input type="hidden" name="drafts" value="1" />}
      <FilterText name="q" label={t("words")} value={filter.q} />
      <FilterSelect
        name="group"
        label={t("group")}
        any={any}
        value={filter.group}
        options={titled(choices.groups)}
      />
      <FilterSelect
        name="label"
        label={t("label")}
        any={any}
        value={filter.label}
        options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: tlp(each) }))}
      />
      <details open={more.some(Boolean) || undefined} className="col-span-2 sm:order-last sm:w-full">
        <summary className="text-accent-ink">{ts("more")}</summary>
        <div className="mt-2 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
          <FilterSelect
            name="country"
            label={ts("country")}
            any={any}
            value={country}
            options={byCountryName(choices.countries, locale).map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
          />
          <FilterText name="place" label={ts("place")} value={place} />
          <FilterSelect name="mode" label={ts("mode")} any={any} value={mode} options={terms("mode")} />
          <FilterSelect
            name="concealment"
            label={ts("concealment")}
            any={any}
            value={concealment}
            options={terms("concealment")}
          />
          <FilterDay name="from" label={ts("from")} value={from} />
          <FilterDay name="until" label={ts("until")} value={until} />
          <FilterSelect name="source" label={t("source")} any={any} value={source} options={same(sources)} />
          <FilterSelect
            name="information"
            label={t("information")}
            any={any}
            value={information}
            options={same(informations)}
          />
          <FilterSelect
            name="organisation"
            label={ts("organisation")}
            any={any}
            value={organisation}
            options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSelect
            name="priority"
            label={ts("priority")}
            any={any}
            value={priority}
            options={titled(choices.priorities)}
          />
        </div>
      </details>
    </FilterForm>
  );
}
