import { csv } from "@/lib/csv";
import { fileOfFindings } from "../finding-files/answer";
import { findingRows } from "../finding-files/finding-rows";

const kind = { name: "findings.csv", type: "text/csv; charset=utf-8" };

/** The findings of the list for a spreadsheet, every one. */
export async function GET(request: Request) {
  return fileOfFindings(request, kind, async ({ findings, note }) => {
    const { heads, rows } = await findingRows(findings);
    return csv(heads, [...rows, [note, ...heads.slice(1).map(() => "")]]);
  });
}
