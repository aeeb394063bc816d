import { getLocale, getTranslations } from "next-intl/server";
import { hashOfGiven } from "@/auth/secret";
import { asViewer } from "@/db/client";
import { findFeedReader, readOwnCalendar } from "@/db/queries/calendar-feed";
import { nothing } from "../../nothing";
import { calendarAnswer, calendarItems } from "../answer";

type Context = { params: Promise<{ secret: string }> };

/** The calendar of one person, by the secret in its address: a session of a narrower kind. */
export async function GET(request: Request, { params }: Context) {
  const hash = hashOfGiven((await params).secret.replace(/\.ics$/, ""));
  if (!hash) return nothing();
  const found = await asViewer(hash, "read", async (tx) => {
    const reader = await findFeedReader(tx);
    return reader && { reader, content: await readOwnCalendar(tx) };
  });
  if (!found) return nothing();
  const locale = found.reader.language ?? (await getLocale());
  const t = await getTranslations({ locale, namespace: "activities" });
  const items = await calendarItems(found.content, locale);
  return calendarAnswer(request, t("calendarFile.own"), items, locale, "enlace.ics");
}

export { GET as HEAD };
