import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../params";

type Props = { activityId: string; waits: boolean; search: Awaited<Search> };

/** What an import did, and that one waits. */
export function ImportNotice({ activityId, waits, search }: Props) {
  const t = useTranslations("activities");
  const [added, changed] = [one(search.added, 4), one(search.changed, 4)];
  if (waits)
    return (
      <Notice tone="waiting">
        {t("importWaits")}{" "}
        <a href={paths.importParticipants(activityId)} className="link">
          {t("goOn")}
        </a>
      </Notice>
    );
  if (!/^\d+$/.test(added ?? "") || !/^\d+$/.test(changed ?? "")) return null;
  return <Notice tone="done">{t("imported", { added: Number(added), changed: Number(changed) })}</Notice>;
}
