import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { readAgenda } from "@/db/queries/agenda-export";
import { isId } from "@/domain/ids";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";
import { scheduleXml } from "./schedule";

type Context = { params: Promise<{ activity: string }> };

/** The published agenda as frab schedule XML, for conference apps. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen((tx) => readAgenda(tx, id));
  if (!found) return nothing();
  const locale = await askedLanguage(request);
  const t = await getTranslations({ locale, namespace: "activities" });
  const ta = await getTranslations({ locale, namespace: "agenda" });
  const body = scheduleXml(found, locale, {
    note: t("readerNote"),
    plenary: ta("plenary"),
    kind: (kind) => ta(`kinds.${kind as "opening"}`),
    portal: env.publicUrl,
    address: (session) => env.publicUrl + paths.session(id, session),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": 'attachment; filename="agenda.xml"',
    },
  });
}
