import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { findActivity } from "@/db/queries/activities";
import { readAgendaCalendar } from "@/db/queries/calendar-feed";
import { isId } from "@/domain/ids";
import { namedInMail } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { calendarAnswer, calendarItems } from "../../../calendar/answer";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";

type Context = { params: Promise<{ activity: string }> };

/** The published agenda as a calendar, one entry for each session. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen(async (tx) => {
    const activity = await findActivity(tx, id);
    const sessions = activity ? await readAgendaCalendar(tx, id) : [];
    return activity && sessions.length > 0 ? { activity, sessions } : null;
  });
  if (!found) return nothing();
  const locale = await askedLanguage(request);
  const t = await getTranslations({ locale, namespace: "activities" });
  const { label, title } = found.activity;
  const name = namedInMail(label) ? readIn(title, locale).text : t("calendarFile.activity");
  const items = await calendarItems({ days: [], sessions: found.sessions }, locale);
  return calendarAnswer(request, name, items, locale, "agenda.ics");
}

export { GET as HEAD };
