import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import { readAgenda } from "@/db/queries/agenda-export";
import { readForPrint } from "@/db/queries/participant-export";
import { isId } from "@/domain/ids";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";
import { askedOnce, paperAnswer } from "../paper-answer";
import { attendancePaper, sheetsOf } from "./attendance-paper";

type Context = { params: Promise<{ activity: string }> };

/** More lines would hold memory and the process for seconds; a choice of day makes it less. */
const mostLines = 3_000;

/** Sheets to sign on, one for each day or each session of the published agenda. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id) || !(await currentViewer())) return nothing();
  const asked = askedOnce(request);
  const found = await read(async (tx) => {
    const printed = await readForPrint(tx, id);
    return printed && { ...printed, agenda: await readAgenda(tx, id) };
  });
  if (!found) return nothing();
  const { activity, people, agenda } = found;
  const locale = await askedLanguage(request);
  const t = await getTranslations({ locale, namespace: "papers" });
  const ta = await getTranslations({ locale, namespace: "activities" });
  const sheets = sheetsOf(activity, agenda, asked("by") === "session" ? "session" : "day", asked("day"));
  if (people.length === 0 || sheets.length === 0) return new Response(t("nobody"), { status: 404 });
  if (people.length * sheets.length > mostLines) return new Response(t("tooMany"), { status: 422 });
  const body = await attendancePaper({ activity, people, sheets, rooms: agenda?.rooms }, locale, {
    attendance: t("attendance"),
    note: ta("readerNote"),
    number: t("number"),
    name: t("name"),
    organisation: t("organisation"),
    signature: t("signature"),
    continued: (title) => t("continued", { title }),
    pageOf: (page, pages) => t("pageOf", { page, pages }),
  });
  return paperAnswer(body, `attendance-${locale}.pdf`, locale);
}
