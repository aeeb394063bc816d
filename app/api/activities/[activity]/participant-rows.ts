import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import { type ExportedPerson, readParticipants } from "@/db/queries/participant-export";
import { isId } from "@/domain/ids";
import { tlp } from "@/domain/labels";
import { countryName } from "@/lib/countries";
import { languageName } from "@/lib/language-name";

const columns = ["name", "function", "organisation", "country", "email", "languages", "roles"] as const;

/**
 * The participants as their reader reads them, as heads and rows in the reader's language, with the line that every
 * export carries. An import of these rows changes nothing. Null for whom there is nothing.
 */
export async function participantRows(activityId: string) {
  if (!isId(activityId) || !(await currentViewer())) return null;
  const found = await read((tx) => readParticipants(tx, activityId));
  if (!found) return null;
  const locale = await getLocale();
  const t = await getTranslations("participantImport.fields");
  const ta = await getTranslations("activities");
  const row = (person: ExportedPerson): string[] => [
    person.name,
    person.function,
    person.organisation ?? "",
    person.countryCode ? countryName(person.countryCode, locale) : "",
    person.email ?? "",
    person.languages.map((code) => languageName(code, locale)).join(", "),
    person.roles.map((role) => ta(`roles.${role as "speaker"}`)).join(", "),
  ];
  return {
    title: ta("participants"),
    heads: columns.map((column) => t(column)),
    rows: found.people.map(row),
    note: `${ta("readerNote")} · ${tlp(found.activity.label)}`,
  };
}
