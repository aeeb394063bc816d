/** The requests of a generated world: who asks whom, to whom it was handed, what was answered and what became of that. */
import { marked } from "./canary";
import { type Maker, moment } from "./maker";
import type { Account, Label, RowOf } from "./model/world";

const text = (id: string, label: Label) => (label === 4 ? `About ${marked(id)}` : "About a route");

export function addRequests(maker: Maker, people: Account[], organisations: string[], posted: number): void {
  const { random } = maker;
  for (let i = 0; i < 2; i++) {
    const author = random.pick(people);
    const others = organisations.filter((each) => each !== author.organisation_id);
    const [asking_id, label] = [random.uuid(), random.pick([2, 2, 3] as Label[])];
    const asked = random.some(others, 0.5);
    const made = (asked.length > 0 ? asked : others.slice(0, 1)).map((asked_id) =>
      addRequest(maker, people, { author, asked_id, asking_id, label }),
    );
    if (random.chance(0.4))
      for (const { id: space_id } of made)
        for (const other of made.filter((each) => each.id !== space_id))
          maker.put("others_asked", {
            ...row(maker, space_id),
            organisation_id: other.asked_id,
            author_id: author.id,
          });
    for (const request of made) {
      addAnswers(maker, people, request, posted);
      const finding_id = random.pick(maker.world.findings.slice(posted)).id;
      if (random.chance(0.5))
        maker.put("request_findings", { ...row(maker, request.id), finding_id, linked_by: author.id });
    }
  }
}

const row = (maker: Maker, space_id: string) => ({ id: maker.random.uuid(), space_id });

type Asking = { author: Account; asked_id: string; asking_id: string; label: Label };

function addRequest(
  maker: Maker,
  people: Account[],
  { author, asked_id, asking_id, label }: Asking,
): RowOf<"requests"> {
  const { random } = maker;
  const id = random.uuid();
  const [author_id, organisation_id] = [author.id, author.organisation_id];
  maker.put("spaces", { id, kind: "request", label, open: random.chance(0.9), author_id });
  const closed_at = random.chance(0.2) ? moment(-1) : null;
  const due = { due_at: moment(random.pick([-5, 20, 90])), time_zone: "UTC", urgency: "routine" };
  const request = maker.put("requests", {
    id,
    author_id,
    organisation_id,
    asked_id,
    asking_id,
    closed_at,
    ...due,
  });
  maker.put("request_questions", { id, title: "Question", body: "Which seals?" });
  seat(maker, id, author, "chair", random.chance(0.1));
  if (closed_at)
    maker.put("request_steps", { ...row(maker, id), kind: "closed", author_id, organisation_id });
  for (const to of random.some(
    people.filter((each) => each.organisation_id === asked_id),
    0.4,
  )) {
    const taken_back_at = random.chance(0.3) ? moment(-1) : null;
    const author_id = random.pick(people).id;
    maker.put("hand_overs", {
      ...row(maker, id),
      account_id: to.id,
      organisation_id: asked_id,
      author_id,
      taken_back_at,
    });
    seat(maker, id, to, "member", taken_back_at !== null);
  }
  return request;
}

function seat(maker: Maker, space_id: string, account: Account, role: string, ended: boolean) {
  const [account_id, organisation_id] = [account.id, account.organisation_id];
  const dates = { starts_at: moment(-100), ends_at: ended ? moment(-1) : null };
  maker.put("memberships", { ...row(maker, space_id), account_id, organisation_id, roles: [role], ...dates });
}

function addAnswers(maker: Maker, people: Account[], request: RowOf<"requests">, posted: number) {
  const { random, world } = maker;
  const floor = world.spaces.find(({ id }) => id === request.id)?.label ?? 2;
  const theirs = people.filter(({ organisation_id }) => organisation_id === request.asked_id);
  for (let i = random.between(0, 2); i > 0; i--) {
    const { id: author_id, organisation_id } = random.pick(theirs);
    const label = random.between(floor, 4) as Label;
    const post = { ...row(maker, request.id), label, author_id, organisation_id };
    const withdrawn_at = random.chance(0.15) ? moment(-1) : null;
    const kind = random.pick(["full", "part", "refused"]);
    maker.put("answers", { ...post, kind, body: text(post.id, label), withdrawn_at });
    if (label === 4)
      for (const { id: account_id } of random.some(people, 0.3))
        if (account_id !== author_id)
          world.red_readers.push({ ...row(maker, request.id), item_id: post.id, author_id, account_id });
    if (random.chance(0.5))
      maker.put("answer_consents", { id: random.uuid(), answer_id: post.id, author_id });
    const finding_id = random.pick(world.findings.slice(posted)).id;
    if (random.chance(0.4))
      maker.put("answer_findings", {
        id: random.uuid(),
        answer_id: post.id,
        finding_id,
        linked_by: author_id,
      });
  }
}
