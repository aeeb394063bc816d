import type { FindingFilter } from "@/db/queries/finding-filters";
import { informations, sources } from "@/domain/findings";
import type { Vocabulary } from "@/domain/vocabularies";
import { paths } from "@/lib/paths";
import { one, oneId } from "../params";

type Said = Record<string, string | string[] | undefined>;

/** The states that are asked for; a draft is found among one's own. */
export const askedStates = ["submitted", "returned", "validated"] as const;

const among = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value);

const day = (value: string | string[] | undefined) => {
  const said = one(value, 10);
  const at = said && /^\d{4}-\d\d-\d\d$/.test(said) ? new Date(`${said}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && said && at.toISOString().startsWith(said) && said >= "0001"
    ? said
    : undefined;
};

const term = (kind: Vocabulary, value: string | string[] | undefined) => {
  const said = one(value, 90);
  return said?.startsWith(`${kind}/`) ? said : undefined;
};

/** The filters of the list as its address has them; what is no filter counts as not said. */
export function filterOf(said: Said) {
  return {
    q: one(said.q, 100),
    group: oneId(said.group),
    label: among(["0", "1", "2", "3", "4"], one(said.label)),
    state: among(askedStates, one(said.state)),
    source: among(sources, one(said.source)),
    information: among(informations, one(said.information)),
    country: one(said.country, 2),
    place: one(said.place, 100),
    mode: term("mode", said.mode),
    concealment: term("concealment", said.concealment),
    from: day(said.from),
    until: day(said.until),
    organisation: oneId(said.organisation),
    priority: oneId(said.priority),
    drafts: among(["1"], one(said.drafts)),
    author: oneId(said.author),
  };
}

export type FilterInAddress = ReturnType<typeof filterOf>;

/** The filters of an address, as a request or a saved view has it; what is said twice counts as not said. */
export function filterIn(query: URLSearchParams): FilterInAddress {
  const once = (name: string) =>
    query.getAll(name).length === 1 ? (query.get(name) ?? undefined) : undefined;
  return filterOf(Object.fromEntries([...query.keys()].map((name) => [name, once(name)])));
}

/** The query of the list's address with these filters, without its question mark. */
export const queryOf = (filter: FilterInAddress) => paths.findings(filter).split("?")[1] ?? "";

/** The same for the query. */
export function asked(filter: FilterInAddress): FindingFilter {
  return {
    words: filter.q,
    groupId: filter.group,
    label: filter.label === undefined ? undefined : Number(filter.label),
    state: filter.state,
    source: filter.source,
    information: filter.information,
    touches: filter.country,
    place: filter.place,
    mode: filter.mode,
    concealment: filter.concealment,
    from: filter.from,
    until: filter.until,
    organisationId: filter.organisation,
    priorityId: filter.priority,
    drafts: filter.drafts === "1",
    authorId: filter.author,
  };
}
