import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { isLate, isNear, nearDays } from "@/domain/groups";
import { addDays } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { groupId: string; milestones: { state: string; dueOn: string }[]; ending: number };

/** What the chair has to look after: milestones late or near, and people who leave soon. */
export function Due({ groupId, milestones, ending }: Props) {
  const t = useTranslations("groups");
  const today = new Date().toISOString().slice(0, 10);
  const late = milestones.filter((each) => isLate(each, today)).length;
  const near = milestones.filter((each) => isNear(each, today, addDays(today, nearDays))).length;
  return (
    <>
      {late + near > 0 && (
        <Notice tone="waiting">
          <a href="#milestones" className="underline">
            {t("due", { late, near, days: nearDays })}
          </a>
        </Notice>
      )}
      {ending > 0 && (
        <Notice tone="waiting">
          <a href={paths.members(groupId)} className="underline">
            {t("ending", { count: ending, days: nearDays })}
          </a>
        </Notice>
      )}
    </>
  );
}
