import { csv } from "@/lib/csv";
import { nothing } from "../../../nothing";
import { participantRows } from "../participant-rows";

type Context = { params: Promise<{ activity: string }> };

/** The participants for a spreadsheet or another program. */
export async function GET(_request: Request, { params }: Context) {
  const found = await participantRows((await params).activity);
  if (!found) return nothing();
  const { heads, rows, note } = found;
  const padded = [note, ...heads.slice(1).map(() => "")];
  return new Response(csv(heads, [...rows, padded]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="participants.csv"',
    },
  });
}
