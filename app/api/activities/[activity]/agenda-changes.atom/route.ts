import { getTranslations } from "next-intl/server";
import { changeWords } from "@/app/(portal)/activities/[activity]/agenda/change-words";
import { readOpen } from "@/auth/read";
import { findActivity } from "@/db/queries/activities";
import { namesOf, roomNames } from "@/db/queries/agenda";
import { listChanges } from "@/db/queries/agenda-changes";
import { isId } from "@/domain/ids";
import { namedInMail, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { atom } from "@/lib/atom";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { keptAnswer } from "../../../kept-answer";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";

type Context = { params: Promise<{ activity: string }> };

/** The change log of a published agenda as a feed: above GREEN it says kind, time and label alone. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  if (!isId(id)) return nothing();
  const found = await readOpen(async (tx) => {
    const activity = await findActivity(tx, id);
    if (!activity?.open) return null;
    const log = await listChanges(tx, id, { most: 20 });
    const [names, rooms] = [await namesOf(tx, id, log.sessions), await roomNames(tx, id)];
    return { activity, log, names, rooms };
  });
  if (!found) return nothing();
  const { activity, log, names, rooms } = found;
  const locale = await askedLanguage(request);
  const t = await getTranslations({ locale, namespace: "agenda" });
  const ta = await getTranslations({ locale, namespace: "activities" });
  const named = namedInMail(activity.label);
  const title = named
    ? readIn(activity.title, locale).text
    : `${ta(`kinds.${activity.kind}`)} · ${tlp(activity.label)}`;
  const address = (path: string) => env.publicUrl + path;
  const context = { zone: activity.timeZone, rooms, names, outside: true };
  const body = atom({
    id: `urn:uuid:${id}`,
    title: t("feedTitle", { activity: title }),
    subtitle: ta("readerNote"),
    language: locale,
    self: address(paths.agendaChangesFeed(id, { language: locale })),
    page: address(paths.agendaChanges(id)),
    updated: log.versions[0]?.createdAt ?? new Date(`${activity.startsOn}T00:00:00Z`),
    author: "Enlace",
    entries: log.versions.map(({ id: versionId, number, note, createdAt, changes }) => ({
      id: `urn:uuid:${versionId}`,
      title: [t("versionN", { number }), named && note].filter(Boolean).join(": "),
      page: address(`${paths.agendaChanges(id)}#version-${number}`),
      updated: createdAt,
      lines:
        number === 1
          ? [t("firstVersion")]
          : changes.map((change) => {
              const { key, values } = changeWords(change, t, locale, context);
              return t.markup(key, { b: (chunks) => chunks, ...values });
            }),
    })),
  });
  return keptAnswer(request, body, { type: "application/atom+xml" });
}

export { GET as HEAD };
