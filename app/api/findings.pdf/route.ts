import { fileOfFindings } from "../finding-files/answer";
import { findingsPaper } from "./findings-paper";

const kind = { name: "findings.pdf", type: "application/pdf", most: 500 };

/** The findings of the list as a tagged PDF. */
export async function GET(request: Request) {
  return fileOfFindings(request, kind, findingsPaper);
}
