import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ActivityState } from "@/domain/activities";

const tones: Record<ActivityState, Tone> = {
  draft: "waiting",
  published: "info",
  "under way": "good",
  closed: "neutral",
  cancelled: "bad",
};

export async function StateBadge({ state }: { state: ActivityState }) {
  const t = await getTranslations("activities");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
