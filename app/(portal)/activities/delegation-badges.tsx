import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ContributionState, DelegationState, NominationState } from "@/domain/delegations";

const answers: Record<DelegationState, Tone> = {
  open: "waiting",
  answered: "good",
  declined: "neutral",
  late: "bad",
  withdrawn: "neutral",
};

const contributions: Record<ContributionState, Tone> = {
  none: "neutral",
  open: "waiting",
  missing: "bad",
  given: "good",
  givenLate: "bad",
};

const nominations: Record<NominationState, Tone> = {
  nominated: "waiting",
  confirmed: "good",
  waiting: "info",
  refused: "neutral",
  withdrawn: "neutral",
};

/** How an invitation stands; red only when the answer is late. */
export function DelegationBadge({ state }: { state: DelegationState }) {
  const t = useTranslations("delegations");
  return <Badge tone={answers[state]}>{t(`states.${state}`)}</Badge>;
}

export function ContributionBadge({ state }: { state: ContributionState }) {
  const t = useTranslations("delegations");
  return <Badge tone={contributions[state]}>{t(`contributionStates.${state}`)}</Badge>;
}

export function NominationBadge({ state }: { state: NominationState }) {
  const t = useTranslations("delegations");
  return <Badge tone={nominations[state]}>{t(`nominationStates.${state}`)}</Badge>;
}
