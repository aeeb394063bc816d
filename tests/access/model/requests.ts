/** Requests for information and their answers: "Reading" and "Writing" of the access rule, from the page and not from the SQL. */
import type { Reading } from "./reading";
import type { Viewer } from "./standing";
import type { Account, Label, RowOf, World } from "./world";
import type { Writing } from "./writing";

export type RequestTable =
  | "requests"
  | "request_questions"
  | "others_asked"
  | "hand_overs"
  | "request_steps"
  | "request_findings"
  | "answers"
  | "answer_consents"
  | "answer_findings";

type Reads = (viewer: Viewer, id: string) => boolean;
type Rules = { [T in RequestTable]: (viewer: Viewer, row: RowOf<T>) => boolean };
export type Request = World["requests"][number];

/** The request and what is said in it with the page of its space; answers under their label; links by who reads both ends. */
export function requestRules(reading: Reading, finding: Reads): Rules {
  const page: Reads = (viewer, id) => reading.page(viewer, id);
  const post = (viewer: Viewer, row: RowOf<"answers">) => reading.post(viewer, row);
  const onPage = (viewer: Viewer, row: { space_id: string }) => page(viewer, row.space_id);
  const answer = (viewer: Viewer, id: string) =>
    reading.facts.world.answers.some((row) => row.id === id && post(viewer, row));
  return {
    requests: (viewer, row) => page(viewer, row.id),
    request_questions: (viewer, row) => page(viewer, row.id),
    others_asked: onPage,
    hand_overs: onPage,
    request_steps: onPage,
    request_findings: (viewer, row) => onPage(viewer, row) && finding(viewer, row.finding_id),
    answers: post,
    answer_consents: (viewer, row) => answer(viewer, row.answer_id),
    answer_findings: (viewer, row) => answer(viewer, row.answer_id) && finding(viewer, row.finding_id),
  };
}

/** What one writer may do with requests. */
export class Requesting {
  constructor(private readonly may: Writing) {}

  private get facts() {
    return this.may.reading.facts;
  }

  /** Any account that is not only observer or interpreter; the commons, which everybody belongs to, says nothing. */
  asks(): boolean {
    const { me, viewer } = this.may;
    if (!me) return false;
    const roles = this.facts.world.spaces
      .filter(({ kind }) => kind !== "commons")
      .flatMap(({ id }) => this.facts.roles(viewer, id));
    const only = (role: string) => role === "observer" || role === "interpreter";
    return roles.length === 0 || !roles.every(only);
  }

  reads(request: Request): boolean {
    return !!this.may.me && this.may.reading.may(this.may.viewer, "requests", request);
  }

  /** Who asked; their focal points once they are gone. While it is open. */
  runs(request: Request): boolean {
    return (
      this.reads(request) &&
      request.closed_at === null &&
      this.may.rights({ label: 2, ...request, space_id: request.id })
    );
  }

  /** A member of its space, for the asked service: a focal point or whom it is handed to. While it is open. */
  private works(request: Request): boolean {
    const { me, viewer } = this.may;
    const asked = me?.organisation_id === request.asked_id;
    return (
      this.reads(request) && asked && request.closed_at === null && this.facts.member(viewer, request.id)
    );
  }

  answers(request: Request, label: Label): boolean {
    return (
      this.works(request) &&
      this.may.fits(label, this.facts.space(request.id).label, this.facts.space(request.id), 4)
    );
  }

  /** A focal point of the asked service, to somebody of their own who is not a member yet. */
  handsOver(request: Request, to: Account): boolean {
    const member = this.facts.member({ account: to, ceiling: 4, interactive: true }, request.id);
    const posted = to.organisation_id === request.asked_id && this.facts.isActive(to);
    return this.works(request) && this.may.looksAfter(request.asked_id) && posted && !member;
  }

  takesBack(row: RowOf<"hand_overs">): boolean {
    const { me, viewer } = this.may;
    const own = me?.organisation_id === row.organisation_id && this.may.looksAfter(row.organisation_id);
    const reads = this.may.readsPage(this.facts.space(row.space_id));
    return own && reads && row.taken_back_at === null && this.facts.member(viewer, row.space_id);
  }

  /** The asker says so, of a service that was asked with it. */
  tells(request: Request, organisation: string): boolean {
    const together = this.facts.world.requests.some(
      (other) =>
        other.asking_id === request.asking_id &&
        other.id !== request.id &&
        other.asked_id === organisation &&
        this.reads(other),
    );
    return this.runs(request) && together;
  }

  private answer(row: RowOf<"answers">): boolean {
    return (
      !!this.may.me && row.withdrawn_at === null && this.may.reading.may(this.may.viewer, "answers", row)
    );
  }

  consents(row: RowOf<"answers">): boolean {
    return this.answer(row) && this.may.rights(row);
  }

  /** A finding of one's own, at least as strict, of an answer whose author consented, by a member of the request. */
  makes(row: RowOf<"answers">, finding: RowOf<"findings">): boolean {
    const { me, viewer, reading } = this.may;
    const consented = this.facts.world.answer_consents.some(({ answer_id }) => answer_id === row.id);
    const mine = finding.author_id === me?.id && reading.may(viewer, "findings", finding);
    return (
      this.answer(row) &&
      this.facts.member(viewer, row.space_id) &&
      consented &&
      mine &&
      finding.label >= row.label
    );
  }

  /** Mail to those who are asked: its focal points, and whom they handed it to. */
  isAsked(reader: Account, request: Request): boolean {
    const focal = reader.focal_point || reader.alternate;
    if (this.facts.isActive(reader) && focal && reader.organisation_id === request.asked_id) return true;
    return this.facts.world.memberships.some(
      (row) =>
        row.space_id === request.id &&
        row.account_id === reader.id &&
        row.roles.includes("member") &&
        this.facts.counts(row),
    );
  }
}
