import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { FilterDay, FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Icon } from "@/components/ui/icon";
import type { Facet, Facets } from "@/db/queries/finding-facets";
import { mostCounted } from "@/db/queries/finding-filters";
import { paths } from "@/lib/paths";
import type { FilterInAddress } from "./filter";
import type { FilterOptions } from "./filter-options";
import type { FilterWord, filterNames } from "./filter-words";

type Props = {
  filter: FilterInAddress;
  names: Awaited<ReturnType<typeof filterNames>>;
  /** The filters that are set. */
  words: FilterWord[];
  /** What the open panel offers; while it is folded, nothing is counted for it. */
  offer: { options: FilterOptions; facets: Facets } | null;
};

/** The filters of a list of findings, folded away but for the words. */
export function FindingFilters({ filter, names, words, offer }: Props) {
  const [t, ts] = [useTranslations("findings"), useTranslations("structure.filter")];
  const folded = words.filter(({ key }) => key !== "q");
  return (
    <FilterForm label={t("filter")} submit={ts("apply")}>
      {filter.author && <input type="hidden" name="author" value={filter.author} />}
      {filter.drafts && <input type="hidden" name="drafts" value="1" />}
      <FilterText name="q" label={names.q} value={filter.q} />
      {offer ? (
        <Panel filter={filter} names={names} {...offer} />
      ) : (
        folded.map(({ key }) => <input key={key} type="hidden" name={key} value={filter[key]} />)
      )}
      <a
        href={paths.findings({ ...filter, filters: offer ? undefined : 1 })}
        className={buttonClass()}
        aria-expanded={offer !== null}
      >
        <Icon name={offer ? "chevron-down" : "chevron-right"} />
        {folded.length > 0 ? ts("moreActive", { active: folded.length }) : ts("more")}
      </a>
    </FilterForm>
  );
}

/** A choice says how many findings it would leave, and one that would leave none is not offered. */
function Panel({
  filter,
  names,
  options,
  facets,
}: Omit<Props, "words" | "offer"> & NonNullable<Props["offer"]>) {
  const [t, ts] = [useTranslations("findings"), useTranslations("structure.filter")];
  const counted = (facet: Facet) =>
    options[facet].flatMap(({ value, label }) => {
      const count = facets[facet].get(value) ?? 0;
      if (count === 0 && filter[facet] !== value) return [];
      const more = count > mostCounted;
      return [
        {
          value,
          label: more ? ts("countedMore", { label, most: mostCounted }) : ts("counted", { label, count }),
        },
      ];
    });
  const select = (facet: Facet) => (
    <FilterSelect
      name={facet}
      label={names[facet]}
      any={t("any")}
      value={filter[facet]}
      options={counted(facet)}
    />
  );
  return (
    <div className="col-span-2 grid grid-cols-2 items-end gap-3 sm:order-last sm:flex sm:w-full sm:flex-wrap">
      {select("group")}
      {select("label")}
      {!filter.drafts && select("state")}
      {select("country")}
      <FilterText name="place" label={names.place} value={filter.place} />
      {select("mode")}
      {select("concealment")}
      <FilterDay name="from" label={names.from} value={filter.from} />
      <FilterDay name="until" label={names.until} value={filter.until} />
      {select("source")}
      {select("information")}
      {select("organisation")}
      {select("priority")}
    </div>
  );
}

/** The filters that are set; a press takes one away. */
export function FilterChips({ filter, words }: { filter: FilterInAddress; words: FilterWord[] }) {
  const ts = useTranslations("structure.filter");
  if (words.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-wrap gap-2 print:hidden" aria-label={ts("set")}>
      {words.map(({ key, name, value }) => (
        <li key={key}>
          <a href={paths.findings({ ...filter, [key]: undefined })} className="chip">
            <span>{`${name}: ${value}`}</span>
            <span className="sr-only">{ts("remove")}</span>
            <Icon name="x" />
          </a>
        </li>
      ))}
      {words.length > 1 && (
        <li>
          <a href={paths.findings({ drafts: filter.drafts, author: filter.author })} className="chip">
            {ts("removeAll")}
          </a>
        </li>
      )}
    </ul>
  );
}
