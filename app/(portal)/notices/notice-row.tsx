import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { dotted } from "@/components/ui/dotted";
import { TlpTag } from "@/components/ui/tlp";
import type { Notice } from "@/db/queries/notices";
import { type Locale, readIn } from "@/domain/local-text";
import { writeDistance } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { readNotice } from "./actions";

const opens = ({ topic, itemId }: Notice) => {
  if (topic === "document") return paths.document(itemId);
  return topic === "membership" ? paths.group(itemId) : paths.finding(itemId);
};

/** One notice: what happened, on what, where and when. What is unread is bold and can be marked. */
export function NoticeRow({ notice, now, locale }: { notice: Notice; now: Date; locale: Locale }) {
  const t = useTranslations("notices");
  const place = notice.place && readIn(notice.place, locale).text;
  const what = t(`kinds.${notice.kind}`);
  return (
    <li>
      <div className="row">
        <p>
          <a href={opens(notice)} className={notice.readAt ? "font-normal" : "font-semibold"}>
            {notice.title ? `${what}: ${notice.title}` : what}
          </a>
        </p>
        <div>{dotted(place, writeDistance(notice.createdAt, now, locale))}</div>
      </div>
      <div className="row-side">
        {!notice.readAt && (
          <ActionButton action={readNotice} fields={{ id: notice.id }} label={t("mark")} look="quiet" />
        )}
        {notice.label !== null && <TlpTag label={notice.label} />}
      </div>
    </li>
  );
}
