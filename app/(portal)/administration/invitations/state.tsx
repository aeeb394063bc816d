import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InvitationState } from "@/db/queries/invitations";

const tones: Record<InvitationState, Tone> = {
  open: "waiting",
  accepted: "good",
  revoked: "neutral",
  expired: "neutral",
};

export async function InvitationBadges({ state, linked }: { state: InvitationState; linked: boolean }) {
  const t = await getTranslations("administration");
  return (
    <>
      {state === "open" && !linked && <Badge tone="bad">{t("unsent")}</Badge>}
      <Badge tone={tones[state]}>{t(`invitationStates.${state}`)}</Badge>
    </>
  );
}
