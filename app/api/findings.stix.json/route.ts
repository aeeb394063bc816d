import { stixBundle } from "@/lib/stix";
import { fileOfFindings } from "../finding-files/answer";

const kind = { name: "findings.stix.json", type: "application/stix+json;version=2.1", most: 5000 };

/** The findings of the list for other programs of intelligence: docs/finding-files.md says what stands where. */
export async function GET(request: Request) {
  return fileOfFindings(request, kind, async ({ findings, note }) =>
    JSON.stringify(stixBundle(findings, note), null, 1),
  );
}
