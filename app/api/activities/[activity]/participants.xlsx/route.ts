import { xlsx } from "@/lib/xlsx";
import { nothing } from "../../../nothing";
import { participantRows } from "../participant-rows";

type Context = { params: Promise<{ activity: string }> };

/** The participants as a workbook. */
export async function GET(_request: Request, { params }: Context) {
  const found = await participantRows((await params).activity);
  if (!found) return nothing();
  return new Response(new Uint8Array(await xlsx(found)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="participants.xlsx"',
    },
  });
}
