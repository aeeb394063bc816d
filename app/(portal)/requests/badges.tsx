import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import {
  type AnswerKind,
  requestState,
  toneOfAnswer,
  toneOfState,
  toneOfUrgency,
  type Urgency,
} from "@/domain/requests";

type Standing = { closedAt: Date | null; dueAt: Date; answered: AnswerKind | null };

/** How a request stands for who looks; of an answered one, how it was answered. */
export function StateBadge({ request }: { request: Standing }) {
  const t = useTranslations("requests");
  const state = requestState(request, new Date());
  if (state === "answered" && request.answered) return <AnswerBadge kind={request.answered} />;
  return <Badge tone={toneOfState(state)}>{t(`states.${state}`)}</Badge>;
}

export function AnswerBadge({ kind }: { kind: AnswerKind }) {
  const t = useTranslations("requests.kinds");
  return <Badge tone={toneOfAnswer(kind)}>{t(kind)}</Badge>;
}

/** What is routine needs no word. */
export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const t = useTranslations("requests.urgencies");
  return urgency === "routine" ? null : <Badge tone={toneOfUrgency(urgency)}>{t(urgency)}</Badge>;
}
