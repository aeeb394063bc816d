import { getLocale, getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { readActivityCalendar } from "@/db/queries/calendar-feed";
import { isId } from "@/domain/ids";
import { namedInMail } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { calendarAnswer, calendarItems } from "../../../calendar/answer";
import { nothing } from "../../../nothing";

type Context = { params: Promise<{ activity: string }> };

/** One activity with its published agenda, for whoever may read it now. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen((tx) => readActivityCalendar(tx, id));
  const [day] = found.days;
  if (!day) return nothing();
  const [locale, t] = [await getLocale(), await getTranslations("activities")];
  const name = namedInMail(day.label) ? readIn(day.title, locale).text : t("calendarFile.activity");
  return calendarAnswer(request, name, await calendarItems(found, locale), locale, "activity.ics");
}

export { GET as HEAD };
