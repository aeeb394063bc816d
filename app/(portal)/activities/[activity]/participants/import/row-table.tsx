import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { ImportPlan } from "@/db/queries/participant-planning";
import type { ImportField } from "@/domain/participants/fields";
import type { Change, PlannedRow, RowState } from "@/domain/participants/plan";
import type { PlannedPerson } from "@/domain/participants/roll";
import { countryName } from "@/lib/countries";
import { languageName } from "@/lib/language-name";
import { ChangedText, Mail, Wrong } from "./row-cell";

const tones: Record<RowState, Tone> = { bad: "bad", new: "good", changed: "info", same: "neutral" };

/** In which column of the preview a field of the file stands. */
const columnOf = {
  name: "name",
  givenName: "name",
  familyName: "name",
  function: "function",
  organisation: "organisation",
  country: "organisation",
  email: "email",
  languages: "languages",
  roles: "roles",
} as const satisfies Record<ImportField, string>;

const columns = ["name", "function", "organisation", "email", "languages", "roles"] as const;
type ColumnKey = (typeof columns)[number];
const changeIn: Record<ColumnKey, Change> = {
  name: "name",
  function: "function",
  organisation: "organisationId",
  email: "email",
  languages: "languages",
  roles: "roles",
};

/** Rows of a list, each with what would become of it; what is wrong stands in its cell. */
export function RowTable({
  rows,
  organisations,
}: { rows: PlannedRow[] } & Pick<ImportPlan, "organisations">) {
  const t = useTranslations("participantImport");
  const ta = useTranslations("activities.roles");
  const locale = useLocale();

  const say = (person: PlannedPerson, column: ColumnKey): string => {
    switch (column) {
      case "organisation": {
        const body = organisations.get(person.organisationId ?? "");
        const country = body?.countryCode && countryName(body.countryCode, locale);
        return [body?.name, country].filter(Boolean).join(", ");
      }
      case "languages":
        return person.languages.map((code) => languageName(code, locale)).join(", ");
      case "roles":
        return person.roles.map((role) => ta(role)).join(", ");
      default:
        return person[column] ?? "";
    }
  };

  const cellOf = (row: PlannedRow, column: ColumnKey): ReactNode => {
    if (row.state === "bad") {
      const fields = (Object.keys(columnOf) as ImportField[]).filter((field) => columnOf[field] === column);
      const text = fields
        .flatMap((field) => row.texts[field] ?? [])
        .join(column === "organisation" ? ", " : " ");
      const wrong = row.problems.filter((each) => (each.field ? columnOf[each.field] : "name") === column);
      return text || wrong.length > 0 ? <Wrong text={text} problems={wrong} /> : null;
    }
    if (row.state !== "changed") {
      const text = say(row.state === "new" ? row.person : row.standing, column);
      return column === "email" && text ? <Mail address={text} /> : text || null;
    }
    const now = say(row.person, column);
    return row.changes.includes(changeIn[column]) ? (
      <ChangedText before={say(row.standing, column)} now={now} />
    ) : (
      now || null
    );
  };

  const remarks = (row: PlannedRow): string[] => [
    ...(row.state === "new" && row.person.accountId ? [t("notes.account")] : []),
    ...(row.state === "changed" && row.changes.includes("accountId") ? [t("notes.account")] : []),
    ...(row.state === "new" && row.hasNamesake ? [t("notes.namesake")] : []),
    ...row.notes.map((note) => t(`notes.${note}`)),
  ];

  return (
    <Table
      caption={t("rows")}
      columns={[
        { key: "line", label: t("line"), numeric: true },
        { key: "state", label: t("state") },
        ...columns.map((key) => ({ key, label: t(`fields.${key}`) })),
      ]}
      rows={rows.map((row) => ({
        key: String(row.line),
        cells: {
          line: row.line,
          state: (
            <>
              <Badge tone={tones[row.state]}>{t(`states.${row.state}`)}</Badge>
              {remarks(row).map((remark) => (
                <span key={remark} className="mt-1 block text-[0.9rem] text-muted">
                  {remark}
                </span>
              ))}
            </>
          ),
          ...Object.fromEntries(columns.map((column) => [column, cellOf(row, column)])),
        },
      }))}
    />
  );
}
