/** Requests for information: their words, how they stand, and when those who are asked are reminded. */
export const urgencies = ["routine", "urgent", "immediate"] as const;
export type Urgency = (typeof urgencies)[number];
/** In full, in part, nothing found, refused with a reason. */
export const answerKinds = ["full", "part", "nothing", "refused"] as const;
export type AnswerKind = (typeof answerKinds)[number];
export const stepKinds = ["extended", "closed"] as const;

export const requestStates = ["open", "late", "part", "answered", "closed"] as const;
export type RequestState = (typeof requestStates)[number];

/** How a request stands, as far as who looks reads its answers: a part leaves it open. */
export function requestState(
  { closedAt, dueAt, answered }: { closedAt: Date | null; dueAt: Date; answered: AnswerKind | null },
  now: Date,
): RequestState {
  if (closedAt) return "closed";
  if (answered && answered !== "part") return "answered";
  if (dueAt <= now) return "late";
  return answered ? "part" : "open";
}

const stateTones = {
  open: "waiting",
  late: "bad",
  part: "info",
  answered: "good",
  closed: "neutral",
} as const;
const answerTones = { full: "good", part: "info", nothing: "neutral", refused: "bad" } as const;
const urgencyTones = { routine: "neutral", urgent: "waiting", immediate: "bad" } as const;

/** How these words look: what waits is sand, what is late or urgent is red. */
export const toneOfState = (state: RequestState) => stateTones[state];
export const toneOfAnswer = (kind: AnswerKind) => answerTones[kind];
export const toneOfUrgency = (urgency: Urgency) => urgencyTones[urgency];

const day = 86_400_000;
/** A reminder that could not go out when it was due is still worth sending so much later. */
const grace = 2 * day;

/**
 * Whether a reminder is due: a day before the due moment, unless the request is younger than that, and at the moment
 * itself, once each. A later due moment begins anew.
 */
export function requestReminderDue(
  { dueAt, createdAt, remindedAt }: { dueAt: Date; createdAt: Date; remindedAt: Date | null },
  now: Date,
): boolean {
  const due = dueAt.getTime();
  return [due - day, due].some((moment, at) => {
    const ends = at === 0 ? due : due + grace;
    const young = createdAt.getTime() > moment;
    return moment <= now.getTime() && now.getTime() < ends && !young && (remindedAt?.getTime() ?? 0) < moment;
  });
}
