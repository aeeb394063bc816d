import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { Tally } from "@/domain/attendance";
import { paths } from "@/lib/paths";

type Props = {
  activityId: string;
  sessionId: string;
  runs: boolean;
  /** Null for whom it is not to mark. */
  attendance: { sum: Tally; people: number } | null;
};

/** At what is on: that it overruns, and who is there. */
export function CurrentActs({ activityId, sessionId, runs, attendance }: Props) {
  const t = useTranslations("agenda");
  return (
    <div className="current-acts">
      {runs && <ButtonLink href={paths.sessionDelay(activityId, sessionId)}>{t("overruns")}</ButtonLink>}
      {attendance && (
        <ButtonLink href={paths.attendanceMarks(activityId, { session: sessionId })}>
          {t("attendanceOf", { here: attendance.sum.present, count: attendance.people })}
        </ButtonLink>
      )}
    </div>
  );
}
