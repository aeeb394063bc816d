/** What a version of a finding keeps of its route, modi operandi, concealments and seizure: codes and identifiers, no names. */
type KeptLeg = {
  fromCountry: string;
  fromPlaceId: string | null;
  fromLocality: string;
  toCountry: string;
  toPlaceId: string | null;
  toLocality: string;
  mode: string | null;
  since: string | null;
  until: string | null;
};

type KeptSeizure = {
  on: string;
  country: string;
  placeId: string | null;
  locality: string;
  placeKind: string | null;
  mode: string | null;
  concealment: string | null;
  producedIn: string | null;
  departedFrom: string | null;
  transit: string[];
  destination: string | null;
  arrested: number | null;
  drugs: { drug: string; form: string | null; quantity: number; unit: string }[];
};

export type KeptStructure = { legs: KeptLeg[]; concealments: string[]; seizure: KeptSeizure | null };

/** The places and terms that it names. */
export function namedIn({ legs, concealments, seizure }: KeptStructure) {
  const some = (all: (string | null | undefined)[]) => all.flatMap((each) => each ?? []);
  return {
    placeIds: some([...legs.flatMap((leg) => [leg.fromPlaceId, leg.toPlaceId]), seizure?.placeId]),
    codes: some([
      ...legs.map(({ mode }) => mode),
      ...concealments,
      ...[seizure?.placeKind, seizure?.mode, seizure?.concealment],
      ...(seizure?.drugs ?? []).flatMap(({ drug, form, unit }) => [drug, form, unit]),
    ]),
  };
}
