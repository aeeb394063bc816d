import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { readActivityCalendar } from "@/db/queries/calendar-feed";
import { namedInMail } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { calendarAnswer, calendarItems } from "../../../calendar/answer";

type Context = { params: Promise<{ activity: string }> };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const nothing = () => new Response("Not found", { status: 404 });

/** One activity with its published agenda, for whoever may read it now. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!uuid.test(id)) return nothing();
  const found = await readOpen((tx) => readActivityCalendar(tx, id));
  const [day] = found.days;
  if (!day) return nothing();
  const [locale, t] = [await getLocale(), await getTranslations("activities")];
  const name = namedInMail(day.label) ? readIn(day.title, locale).text : t("calendarFile.activity");
  return calendarAnswer(request, name, await calendarItems(found, locale), locale, "activity.ics");
}

export { GET as HEAD };
