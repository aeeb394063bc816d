/** The columns that a list of participants may have, and by which words their heads are known in any language. */
import type { SheetRow } from "./sheet";

export const importFields = [
  "name",
  "givenName",
  "familyName",
  "function",
  "organisation",
  "country",
  "email",
  "languages",
  "roles",
] as const;
export type ImportField = (typeof importFields)[number];

/** What each column of the file is; null is left out. */
export type Columns = (ImportField | null)[];

/** Words without accents, case or punctuation, as they are compared. */
export function plain(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const heads: Record<ImportField, string> = {
  name:
    "name, full name, participant, nombre, nombre completo, nombre y apellidos, apellidos y nombre, participante, nome, " +
    "nome completo, nom, nom complet, nom et prenom, nom prenom, prenom et nom",
  givenName: "first name, given name, nombres, nombre de pila, primeiro nome, nome proprio, prenom, prenoms",
  familyName:
    "last name, family name, surname, apellido, apellidos, apelido, apelidos, sobrenome, nom de famille, nom usuel",
  function:
    "function, position, job title, title, rank, cargo, puesto, grado, funcao, posto, fonction, poste, grade, titre",
  organisation:
    "organisation, organization, agency, institution, body, service, organizacion, institucion, organismo, entidad, " +
    "servicio, organizacao, instituicao, entidade, servico, organisme, agence",
  country: "country, delegation, pais, delegacion, delegacao, pays",
  email:
    "e mail, email, mail, e mail address, email address, correo, correo electronico, correio eletronico, " +
    "endereco eletronico, courriel, adresse electronique, adresse e mail",
  languages: "language, languages, idioma, idiomas, lengua, lenguas, lingua, linguas, langue, langues",
  roles:
    "role, roles, role in the activity, rol, funcion, funciones, papel, papeis, funcoes, participa como, qualite",
};

const known = new Map(
  importFields.flatMap((field) => heads[field].split(", ").map((word) => [word, field] as const)),
);

/** Matches columns by their heads, each field once. A list with both parts of a name needs no whole one. */
export function matchColumns(cells: readonly string[]): Columns {
  const taken = new Set<ImportField>();
  const columns: Columns = cells.map((cell) => {
    const field = known.get(plain(cell)) ?? null;
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  const parts = taken.has("givenName") && taken.has("familyName");
  return parts ? columns.map((field) => (field === "name" ? null : field)) : columns;
}

/** Titles and logos stand above the heads: the row among the first in which most heads are known; else the first row. */
export function findHeads(rows: readonly SheetRow[]): number {
  let [best, most] = [0, 0];
  for (const [index, { cells }] of rows.slice(0, 30).entries()) {
    const count = matchColumns(cells).filter(Boolean).length;
    if (count > most) [best, most] = [index, count];
  }
  return best;
}
