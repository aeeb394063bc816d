/** Mail about requests: each after its act, to whom it concerns, and to nobody else. */
import { type Request, Requesting } from "../model/requests";
import type { Account } from "../model/world";
import { type Attempt, type Context, few, insert } from "./attempt";
import { readers, told } from "./mails";

export function aboutRequests(context: Context): Attempt[] {
  const { world, may } = context;
  const requesting = new Requesting(may);
  const reach = world.requests.filter((row) => requesting.reads(row) && row.closed_at === null);
  return [...few(context, world.requests, 1), ...few(context, reach, 2)].flatMap((request) =>
    aboutOne(context, request),
  );
}

const speaks = (reader: Account) => reader.focal_point || reader.alternate;

function aboutOne(context: Context, request: Request): Attempt[] {
  const { world, facts, may, random } = context;
  const requesting = new Requesting(may);
  const { id: author_id, organisation_id } = may.me ?? random.pick(world.accounts);
  const by = { space_id: request.id, author_id, organisation_id };
  const theirs = world.accounts.filter((each) =>
    [request.asked_id, request.organisation_id].includes(each.organisation_id),
  );
  const asker = facts.account(request.author_id);
  const people = [...new Set([...readers(context, theirs), ...(asker ? [asker] : [])])];
  const label = facts.space(request.id).label;
  return people.flatMap((reader) => {
    const former = world.answers.filter(({ space_id }) => space_id === request.id);
    const answer = { id: random.uuid(), ...by, label, kind: "part", body: "B" };
    const red = { ...answer, id: random.uuid(), label: 4 };
    const toAsker =
      reader.id === request.author_id ||
      (facts.isActive(reader) && speaks(reader) && reader.organisation_id === request.organisation_id);
    const hand = { id: random.uuid(), ...by, account_id: reader.id };
    const step = (kind: string, due_at?: string) =>
      insert("request_steps", { id: random.uuid(), ...by, kind, due_at });
    const runs = requesting.runs(request) && requesting.isAsked(reader, request);
    const mail = (kind: string, subject_id = request.id) => ({
      kind: `request-${kind}`,
      account_id: reader.id,
      subject_id,
    });
    return [
      ...told(
        context,
        insert("answers", answer),
        mail("answered", answer.id),
        toAsker && requesting.answers(request, label),
      ),
      ...told(context, insert("answers", red), mail("answered", red.id), false),
      ...told(context, insert("hand_overs", hand), mail("handed"), requesting.handsOver(request, reader)),
      {
        act: "mail a hand-over to another",
        steps: [
          insert("hand_overs", { ...hand, account_id: random.pick(theirs).id }),
          insert("outbox", { id: random.uuid(), ...mail("handed"), account_id: asker?.id ?? reader.id }),
        ],
        allowed: false,
      },
      ...former.map(({ id }) => ({
        act: "mail of an old answer",
        steps: [insert("outbox", { id: random.uuid(), ...mail("answered", id) })],
        allowed: false,
      })),
      ...told(context, step("extended", "2090-01-01"), mail("extended"), runs),
      ...told(context, step("closed"), mail("closed"), runs),
      {
        act: "mail of an old request",
        steps: [insert("outbox", { id: random.uuid(), ...mail("asked") })],
        allowed: false,
      },
      {
        act: "a reminder by hand",
        steps: [insert("outbox", { id: random.uuid(), ...mail("due") })],
        allowed: false,
      },
    ];
  });
}
