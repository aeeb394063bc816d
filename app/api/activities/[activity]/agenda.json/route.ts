import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { readAgenda } from "@/db/queries/agenda-export";
import { isId } from "@/domain/ids";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";
import { agendaJson } from "./agenda-json";

type Context = { params: Promise<{ activity: string }> };

/** The published agenda for other programs. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen((tx) => readAgenda(tx, id));
  if (!found) return nothing();
  const t = await getTranslations({ locale: await askedLanguage(request), namespace: "activities" });
  const address = (session?: string) =>
    env.publicUrl + (session ? paths.session(id, session) : paths.agenda(id));
  return Response.json(agendaJson(found, { note: t("readerNote"), address }), {
    headers: { "Content-Disposition": 'attachment; filename="agenda.json"' },
  });
}
