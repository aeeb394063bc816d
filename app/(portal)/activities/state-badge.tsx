import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ActivityState } from "@/domain/activities";

const tones: Record<ActivityState, Tone> = {
  draft: "waiting",
  published: "info",
  "under way": "good",
  closed: "neutral",
  cancelled: "bad",
};

export function StateBadge({ state }: { state: ActivityState }) {
  const t = useTranslations("activities");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
