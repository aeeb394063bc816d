import { useLocale, useTranslations } from "next-intl";
import { Flag } from "@/components/ui/flag";
import type { listActivitiesBetween } from "@/db/queries/activities";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

export type Entry = Awaited<ReturnType<typeof listActivitiesBetween>>[number];

/** One activity in a cell of the calendar. What is cancelled is struck out, a draft has a dashed edge. */
export function CalendarEntry({ activity, note }: { activity: Entry; note?: string }) {
  const [t, locale] = [useTranslations("activities"), useLocale()];
  const state = activity.cancelledAt ? t("states.cancelled") : activity.open ? null : t("states.draft");
  const title = readIn(activity.title, locale);
  const look = activity.cancelledAt
    ? "border-line bg-sunk text-muted line-through"
    : activity.open
      ? "border-transparent bg-accent-soft text-accent-ink"
      : "border-edge border-dashed bg-card";
  return (
    <a
      href={paths.activity(activity.id)}
      className={`flex items-baseline gap-1.5 rounded border px-1.5 py-0.5 text-[0.9rem] hover:underline ${look}`}
    >
      <Flag code={activity.countryCode} />
      <span lang={title.language} className="min-w-0 [overflow-wrap:anywhere]">
        {title.text}
        {state && <span className="sr-only"> ({state})</span>}
        {note && <span className="block text-[0.867rem]">{note}</span>}
      </span>
    </a>
  );
}
