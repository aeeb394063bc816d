import { getTranslations } from "next-intl/server";
import { asked, type FilterInAddress, filterIn } from "@/app/(portal)/findings/filter";
import { readFilterOptions } from "@/app/(portal)/findings/filter-options";
import { filterWords } from "@/app/(portal)/findings/filter-words";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import type { Tx } from "@/db/client";
import { readForExport } from "@/db/queries/finding-export";
import { nothing } from "../nothing";

type Kind = { name: string; type: string; most?: number };
type Found = Awaited<ReturnType<typeof found>>;

/** The list of findings as a file, as its filters have it: what the reader may read, and nothing withdrawn. */
export async function fileOfFindings(
  request: Request,
  { name, type, most }: Kind,
  make: (found: Found) => Promise<string | Buffer>,
): Promise<Response> {
  if (!(await currentViewer())) return nothing();
  const filter = filterIn(new URL(request.url).searchParams);
  const body = await make(await read((tx) => found(tx, filter, most)));
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });
}

async function found(tx: Tx, filter: FilterInAddress, most?: number) {
  const t = await getTranslations("structure");
  const { findings, more } = await readForExport(tx, asked(filter), most);
  const cut = more && most ? ` · ${t("newestOnly", { most })}` : "";
  return {
    findings,
    /** The line that every export carries. */
    note: t("readerNote") + cut,
    filters: (await filterWords(filter, await readFilterOptions(tx))).map(
      ({ name, value }) => `${name}: ${value}`,
    ),
  };
}
