/** A small vocabulary and directory for lists of participants. */
import { activityRoles } from "@/domain/activities";
import { plain } from "@/domain/participants/fields";
import { OrganisationBook, type Vocabulary } from "@/domain/participants/reading";

const table = <V>(entries: Record<string, V>) =>
  new Map(Object.entries(entries).map(([word, value]) => [plain(word), value]));

export const words: Vocabulary = {
  roles: table({ ...Object.fromEntries(activityRoles.map((role) => [role, role])), ponente: "speaker" }),
  languages: table({
    en: "en",
    English: "en",
    es: "es",
    Spanish: "es",
    español: "es",
    fr: "fr",
    French: "fr",
    pt: "pt",
  }),
  countries: table({ pe: "PE", Peru: "PE", Perú: "PE", Brazil: "BR", br: "BR" }),
  notes: new Set([plain("Holds what its reader may read")]),
};

export const organisations = [
  {
    id: "pnp",
    name: "PNP",
    names: ["PNP", "Policía Nacional del Perú", "Policía Nacional"],
    countryCode: "PE",
  },
  { id: "pf", name: "PF", names: ["PF", "Polícia Federal"], countryCode: "BR" },
  { id: "pnc", name: "PNC", names: ["PNC", "Policía Nacional"], countryCode: "CO" },
  { id: "interpol", name: "INTERPOL", names: ["INTERPOL"], countryCode: null },
];
export const book = new OrganisationBook(organisations);
