/** Requests for information: asking, telling who else is asked, handing over, answering, closing, and what becomes of answers. */
import { type Request, Requesting } from "../model/requests";
import type { Label, RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

const labels = [0, 1, 2, 3, 4] as Label[];
const soon = new Date(Date.now() + 86_400_000).toISOString();
const inHalfAnHour = new Date(Date.now() + 1_800_000).toISOString();
const never = "2090-01-01";

const me = ({ may, random }: Context) => may.me ?? { id: random.uuid(), organisation_id: random.uuid() };
const by = (context: Context) => {
  const { id, organisation_id } = me(context);
  return { author_id: id, organisation_id };
};

/** A few of all, and of those in which the viewer has a part, since most are out of reach. */
function near(context: Context): Request[] {
  const { world, may } = context;
  const requesting = new Requesting(may);
  const reach = world.requests.filter((row) => requesting.reads(row));
  const open = reach.filter(({ closed_at }) => closed_at === null);
  return [...few(context, world.requests, 1), ...few(context, reach, 2), ...few(context, open, 2)];
}

/** A question with its space and its first member, in one transaction; and the same for whom it is not. */
export function asking(context: Context): Attempt[] {
  const { world, may, random } = context;
  const self = me(context);
  const others = world.organisations.filter(({ id }) => id !== self.organisation_id);
  const asked_id = random.pick(others).id;
  const right = new Requesting(may).asks();
  const attempt = (act: string, allowed: boolean, change: object = {}, label: Label = 2, first = self) => {
    const id = random.uuid();
    const row = { id, ...by(context), asked_id, asking_id: random.uuid(), urgency: "urgent", due_at: soon };
    const { organisation_id } = first;
    const seat = { id: random.uuid(), space_id: id, account_id: first.id, organisation_id, roles: ["chair"] };
    const steps = [
      insert("spaces", { id, kind: "request", label, author_id: self.id }),
      insert("requests", { ...row, time_zone: "UTC", ...change }),
      insert("memberships", seat),
      insert("request_questions", { id, title: "T", body: "B" }),
      update("spaces", "open = true", id),
    ];
    return { act, steps, allowed };
  };
  const stranger = random.pick(world.accounts.filter(({ id }) => id !== self.id));
  const forged = attempt("ask in another's name", false, { author_id: stranger.id });
  return [
    attempt("ask", right),
    attempt("ask a stricter question", right, {}, 3),
    attempt("ask a GREEN question", false, {}, 1),
    attempt("ask one's own service", false, { asked_id: self.organisation_id }),
    // The question would be refused after it.
    { ...forged, steps: forged.steps.slice(0, 2) },
    attempt("ask for another service", false, { organisation_id: asked_id, asked_id: self.organisation_id }),
    attempt("ask for yesterday", false, { due_at: "2021-01-01" }),
    attempt("ask and seat somebody else", false, {}, 2, stranger),
  ];
}

export function exchanging(context: Context): Attempt[] {
  return near(context).flatMap((request) => [
    ...answering(context, request),
    ...handing(context, request),
    ...running(context, request),
  ]);
}

function answering(context: Context, request: Request): Attempt[] {
  const { may, random } = context;
  const label = random.pick(labels);
  const row = { id: random.uuid(), space_id: request.id, label, ...by(context), kind: "full", body: "B" };
  const right = new Requesting(may).answers(request, label);
  const steps = (change: object = {}) => [insert("answers", { ...row, ...change })];
  const other = random.pick(context.world.accounts.filter(({ id }) => id !== row.author_id));
  return [
    { act: "answer", steps: steps(), allowed: right },
    { act: "answer without words", steps: steps({ body: "" }), allowed: false },
    { act: "answer in another's name", steps: steps({ author_id: other.id }), allowed: false },
    { act: "answer on an earlier day", steps: steps({ created_at: "2021-01-01" }), allowed: false },
  ];
}

function handing(context: Context, request: Request): Attempt[] {
  const { world, may, random } = context;
  const requesting = new Requesting(may);
  const theirs = world.accounts.filter(({ organisation_id }) => organisation_id === request.asked_id);
  const to = random.pick(random.chance(0.8) && theirs.length > 0 ? theirs : world.accounts);
  const row = { id: random.uuid(), space_id: request.id, account_id: to.id, ...by(context) };
  const seated = {
    text: "select 1 from memberships where space_id = $1 and account_id = $2 and ends_at is null",
    values: [request.id, to.id],
  };
  const right = requesting.handsOver(request, to);
  const ended = update("hand_overs", "taken_back_at = now()", row.id);
  const gone = {
    text: "select 1 where not exists (select from memberships where space_id = $1 and account_id = $2 and (ends_at is null or ends_at > statement_timestamp()))",
    values: [request.id, to.id],
  };
  const taken = few(
    context,
    world.hand_overs.filter((each) => each.space_id === request.id),
    1,
  ).map((each) => ({
    act: "take a hand-over back",
    steps: [update("hand_overs", "taken_back_at = now()", each.id)],
    allowed: requesting.takesBack(each),
  }));
  const seat = {
    id: random.uuid(),
    space_id: request.id,
    account_id: to.id,
    organisation_id: to.organisation_id,
  };
  return [
    { act: "hand over", steps: [insert("hand_overs", row), seated], allowed: right },
    { act: "hand over and take back", steps: [insert("hand_overs", row), ended, gone], allowed: right },
    {
      act: "seat somebody in a request by hand",
      steps: [insert("memberships", { ...seat, roles: ["member"] })],
      allowed: false,
    },
    ...taken,
  ];
}

function running(context: Context, request: Request): Attempt[] {
  const { world, may, random } = context;
  const requesting = new Requesting(may);
  const right = requesting.runs(request);
  const step = (change: object) =>
    insert("request_steps", { id: random.uuid(), space_id: request.id, ...by(context), ...change });
  const other = random.pick(world.requests).asked_id;
  const told = world.others_asked.some((row) => row.space_id === request.id && row.organisation_id === other);
  const finding = random.pick(world.findings);
  const linked = world.request_findings.some(
    (row) => row.space_id === request.id && row.finding_id === finding.id,
  );
  const { author_id } = by(context);
  const say = insert("others_asked", {
    id: random.uuid(),
    space_id: request.id,
    organisation_id: other,
    author_id,
  });
  const link = { id: random.uuid(), space_id: request.id, finding_id: finding.id, linked_by: author_id };
  const readsFinding = may.reading.may(may.viewer, "findings", finding);
  return [
    { act: "close", steps: [step({ kind: "closed" })], allowed: right },
    { act: "close twice", steps: [step({ kind: "closed" }), step({ kind: "closed" })], allowed: false },
    { act: "extend", steps: [step({ kind: "extended", due_at: never })], allowed: right },
    {
      act: "move the due moment by half an hour",
      steps: [step({ kind: "extended", due_at: inHalfAnHour })],
      allowed: right && Date.parse(request.due_at) < Date.parse(inHalfAnHour),
    },
    { act: "shorten", steps: [step({ kind: "extended", due_at: "2021-01-01" })], allowed: false },
    ...(told
      ? []
      : [{ act: "say who else is asked", steps: [say], allowed: requesting.tells(request, other) }]),
    ...(linked
      ? []
      : [
          {
            act: "link the finding that it is about",
            steps: [insert("request_findings", link)],
            allowed: right && readsFinding,
          },
        ]),
    {
      act: "move the due moment by hand",
      steps: [update("requests", "due_at = now()", request.id)],
      allowed: false,
    },
  ];
}

/** Consent of the answer's author, and the finding that is made of it. */
export function goingOn(context: Context): Attempt[] {
  const { world, may } = context;
  const reach = world.answers.filter((row) => !!may.me && may.reading.may(may.viewer, "answers", row));
  return [...few(context, world.answers, 2), ...few(context, reach, 3)].flatMap((answer) => [
    ...consenting(context, answer),
    ...making(context, answer),
  ]);
}

function consenting(context: Context, answer: RowOf<"answers">): Attempt[] {
  const { world, may, random } = context;
  if (world.answer_consents.some(({ answer_id }) => answer_id === answer.id)) return [];
  const { author_id } = by(context);
  const row = { id: random.uuid(), answer_id: answer.id, author_id };
  const other = random.pick(world.accounts.filter(({ id }) => id !== author_id)).id;
  return [
    {
      act: "consent",
      steps: [insert("answer_consents", row)],
      allowed: new Requesting(may).consents(answer),
    },
    {
      act: "consent in another's name",
      steps: [insert("answer_consents", { ...row, author_id: other })],
      allowed: false,
    },
  ];
}

function making(context: Context, answer: RowOf<"answers">): Attempt[] {
  const { world, may, random } = context;
  const own = world.findings.filter(({ author_id }) => author_id === may.me?.id);
  const seen = world.findings.filter(
    (row) => row.label >= answer.label && !!may.me && may.reading.may(may.viewer, "findings", row),
  );
  const made = random.pick(random.pick([own, seen, world.findings].filter((rows) => rows.length > 0)));
  if (world.answer_findings.some((row) => row.answer_id === answer.id && row.finding_id === made.id))
    return [];
  const row = { id: random.uuid(), answer_id: answer.id, finding_id: made.id, linked_by: me(context).id };
  return [
    {
      act: "make a finding of an answer",
      steps: [insert("answer_findings", row)],
      allowed: new Requesting(may).makes(answer, made),
    },
    { act: "erase an answer", steps: [remove("answers", answer.id)], allowed: false },
  ];
}
