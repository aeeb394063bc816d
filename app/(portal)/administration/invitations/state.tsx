import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InvitationState } from "@/db/queries/invitations";

const tones: Record<InvitationState, Tone> = {
  open: "waiting",
  accepted: "good",
  revoked: "neutral",
  expired: "neutral",
};

export function InvitationBadges({ state, linked }: { state: InvitationState; linked: boolean }) {
  const t = useTranslations("administration");
  return (
    <>
      {state === "open" && !linked && <Badge tone="bad">{t("unsent")}</Badge>}
      <Badge tone={tones[state]}>{t(`invitationStates.${state}`)}</Badge>
    </>
  );
}
