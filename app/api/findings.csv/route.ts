import { filterOf } from "@/app/(portal)/findings/filter";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import { csv } from "@/lib/csv";
import { findingRows } from "./finding-rows";

/** The findings that the reader may read, as the list's filters have them, for a spreadsheet. */
export async function GET(request: Request) {
  if (!(await currentViewer())) return new Response("Not found", { status: 404 });
  const said = new URL(request.url).searchParams;
  const once = (name: string) => (said.getAll(name).length === 1 ? said.get(name) : null) ?? undefined;
  const filter = filterOf(Object.fromEntries([...said.keys()].map((name) => [name, once(name)])));
  const { heads, rows } = await read((tx) => findingRows(tx, filter));
  return new Response(csv(heads, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="findings.csv"',
    },
  });
}
