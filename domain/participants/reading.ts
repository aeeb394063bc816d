/** From a row of a list to a person, and what is wrong with the row, at its cell. */
import { type ActivityRole, activityRoles } from "../activities";
import type { FieldError } from "../form";
import { email as emailSchema } from "../input";
import { type Columns, type ImportField, plain } from "./fields";
import { isProblem, type SheetRow } from "./sheet";

/** Words of the lists that a cell may hold, by `plain`: roles, languages and countries in any language of the portal. */
export type Vocabulary = {
  roles: Map<string, ActivityRole>;
  languages: Map<string, string>;
  countries: Map<string, string>;
  /** The line that every export carries: no person. */
  notes: Set<string>;
};

export type KnownOrganisation = { id: string; names: string[]; countryCode: string | null; name: string };

/** Null: the list does not say. */
export type Incoming = {
  name: string;
  function: string | null;
  organisationId: string | null;
  email: string | null;
  languages: string[] | null;
  roles: ActivityRole[] | null;
};

/** A sentence under `participantImport.problems`, at a cell; without a field it is about the row. */
export type RowProblem = FieldError & { field: ImportField | null };

export type ReadRow = {
  line: number;
  /** As the file has them, by field. */
  texts: Partial<Record<ImportField, string>>;
  /** Where a value comes from a formula or from a merged cell. */
  notes: ("formula" | "merged")[];
  problems: RowProblem[];
  person: Incoming | null;
};

const longest = { name: 160, function: 160 };
const roleWords: Record<ActivityRole, string> = {
  organiser: "organizer, organizador, organizadora, organisateur, organisatrice",
  chair: "president, chairperson, presidente, presidenta, presidente a",
  rapporteur: "relator, relatora",
  speaker: "ponentes, oradora, conferencista, orateur, oratrice, intervenante, expositor, expositora",
  participant: "participants, asistente, participante a",
  interpreter: "interprete",
  observer: "observador, observadora, observatrice",
};
const moreRoles = new Map(
  activityRoles.flatMap((role) => [
    [role, role] as const,
    ...roleWords[role].split(", ").map((word) => [word, role] as const),
  ]),
);

/** Finds organisations by any of their names; where several share one, the country decides. */
export class OrganisationBook {
  private readonly byName = new Map<string, KnownOrganisation[]>();

  constructor(organisations: readonly KnownOrganisation[]) {
    for (const each of organisations)
      for (const name of new Set(each.names.map(plain)))
        if (name) this.byName.set(name, [...(this.byName.get(name) ?? []), each]);
  }

  find(name: string, countryCode: string | null): KnownOrganisation[] {
    const found = this.byName.get(plain(name)) ?? [];
    const there = countryCode ? found.filter((each) => each.countryCode === countryCode) : found;
    return there;
  }
}

/** The rows below the heads as persons. Empty rows and the line that exports end with are passed over. */
export function readRows(
  rows: readonly SheetRow[],
  columns: Columns,
  words: Vocabulary,
  organisations: OrganisationBook,
): ReadRow[] {
  return rows
    .filter(({ cells }) => cells.some(Boolean) && !isNote(cells, words))
    .map((row) => readRow(row, columns, words, organisations));
}

function isNote(cells: string[], words: Vocabulary): boolean {
  const filled = cells.filter(Boolean);
  return filled.length === 1 && words.notes.has(plain((filled[0] ?? "").split(" · ")[0] ?? ""));
}

function readRow(row: SheetRow, columns: Columns, words: Vocabulary, book: OrganisationBook): ReadRow {
  const texts: ReadRow["texts"] = {};
  const problems: RowProblem[] = [];
  const notes = new Set<"formula" | "merged">();
  for (const [index, field] of columns.entries()) {
    if (!field) continue;
    const text = undefused(row.cells[index] ?? "");
    if (text) texts[field] = text;
    const mark = row.marks[index];
    if (mark && isProblem(mark)) problems.push({ field, key: mark });
    else if (mark === "formula" || mark === "merged") notes.add(mark);
  }
  const said = (field: ImportField) => texts[field] ?? "";
  const wrong = (field: ImportField, key: string, values?: FieldError["values"]) => {
    if (!problems.some((each) => each.field === field)) problems.push({ field, key, values });
  };

  const name = [said("givenName"), said("name"), said("familyName")].filter(Boolean).join(" ");
  const nameField = columns.find((each) => each && /name$/i.test(each)) ?? null;
  if (!name) problems.push({ field: nameField, key: "nameMissing" });
  if (name.length > longest.name) problems.push({ field: nameField, key: "nameTooLong" });
  if (said("function").length > longest.function) wrong("function", "functionTooLong");
  const mail = emailSchema().safeParse(said("email"));
  if (said("email") && !mail.success) wrong("email", "email");

  const country = said("country") ? words.countries.get(plain(said("country"))) : null;
  // Of a delegation whose country is not known by this name, the organisation may still be.
  const found = said("organisation") ? book.find(said("organisation"), country ?? null) : [];
  if (said("country") && !country && found.length !== 1) wrong("country", "countryUnknown");
  if (said("organisation") && found.length === 0) {
    const elsewhere = country ? book.find(said("organisation"), null).length > 0 : false;
    wrong("organisation", elsewhere ? "organisationElsewhere" : "organisationUnknown");
  }
  if (found.length > 1)
    wrong("organisation", "organisationSeveral", {
      countries: [...new Set(found.map((each) => each.countryCode ?? "—"))].slice(0, 5).join(", "),
    });

  const languages = listed(said("languages"), (word) => words.languages.get(word));
  if (languages.unknown) wrong("languages", "languageUnknown", { word: languages.unknown });
  const roles = listed(said("roles"), (word) => words.roles.get(word) ?? moreRoles.get(word));
  if (roles.unknown) wrong("roles", "roleUnknown", { word: roles.unknown });

  return {
    line: row.line,
    texts,
    notes: [...notes],
    problems,
    person:
      problems.length > 0
        ? null
        : {
            name,
            function: texts.function ?? null,
            organisationId: found[0]?.id ?? null,
            email: mail.success && said("email") ? mail.data : null,
            languages: languages.found.length > 0 ? languages.found.slice(0, 20) : null,
            roles: roles.found.length > 0 ? roles.found : null,
          },
  };
}

/** Exports write an apostrophe before what looks like a formula; it belongs to no name. */
function undefused(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A cell with several words, parted by anything that parts words; `unknown` is the first that is none of ours. */
function listed<T>(cell: string, find: (word: string) => T | undefined): { found: T[]; unknown?: string } {
  const whole = find(plain(cell));
  if (whole !== undefined) return { found: [whole] };
  const found: T[] = [];
  for (const part of cell.split(/[,;/|\n·]+/)) {
    const word = plain(part);
    if (!word) continue;
    const one = find(word);
    const several = one === undefined ? word.split(/ (?:(?:y|e|et|and) )?/).map((each) => find(each)) : [one];
    for (const each of several) {
      if (each === undefined) return { found: [], unknown: part.trim().slice(0, 60) };
      if (!found.includes(each)) found.push(each);
    }
  }
  return { found };
}
