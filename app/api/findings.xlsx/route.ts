import { getTranslations } from "next-intl/server";
import { xlsx } from "@/lib/xlsx";
import { fileOfFindings } from "../finding-files/answer";
import { findingRows } from "../finding-files/finding-rows";

const kind = {
  name: "findings.xlsx",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  most: 2000,
};

/** The findings of the list as a workbook. */
export async function GET(request: Request) {
  return fileOfFindings(request, kind, async ({ findings, note }) => {
    const { heads, rows } = await findingRows(findings);
    const title = (await getTranslations("findings"))("title");
    return xlsx({ title, heads, rows: rows.map((row) => row.map((cell) => String(cell ?? ""))), note });
  });
}
