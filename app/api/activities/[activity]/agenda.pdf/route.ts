import { readOpen } from "@/auth/read";
import { readAgenda } from "@/db/queries/agenda-export";
import { isId } from "@/domain/ids";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";
import { agendaPaper } from "./agenda-paper";
import { agendaWords } from "./words";

type Context = { params: Promise<{ activity: string }> };

/** The published agenda as a tagged PDF in the language asked for. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen((tx) => readAgenda(tx, id));
  if (!found) return nothing();
  const locale = await askedLanguage(request);
  const words = await agendaWords(locale, found.activity.timeZone);
  const body = new Uint8Array(await agendaPaper(found, locale, words));
  return new Response(body, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      "Content-Disposition": `attachment; filename="agenda-${locale}.pdf"`,
    },
  });
}
