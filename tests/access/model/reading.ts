/** Who may read what: the section "Reading" of the access rule, for every table. Written from the page, not from the SQL. */
import { Delegations } from "./delegations";
import { onFindings } from "./finding-life";
import { stands } from "./notices";
import { Published } from "./published";
import { requestRules } from "./requests";
import { routeRules } from "./routes";
import { AMBER, AMBER_STRICT, dayOld, type Facts, GREEN, looksAfter, RED, type Viewer } from "./standing";
import type { Label, OnFinding, Post, Reply, RowOf, Table } from "./world";

type Rules = { [T in Table]: (viewer: Viewer, row: RowOf<T>) => boolean };

/** The rules for one world. */
export class Reading {
  private readonly findings: Map<string, RowOf<"findings">>;
  private readonly documents: Map<string, RowOf<"documents">>;
  private readonly versions: Map<string, RowOf<"document_versions">>;
  private readonly priorities: Map<string, RowOf<"priorities">>;
  private readonly participants: Map<string, RowOf<"participants">>;
  private readonly contributions: Map<string, RowOf<"contributions">>;
  private readonly seizures: Map<string, RowOf<"seizures">>;
  private readonly named = new Map<string, Set<string>>();
  readonly delegations: Delegations;
  readonly published: Published;

  constructor(readonly facts: Facts) {
    const byId = <R extends { id: string }>(rows: R[]) => new Map(rows.map((row) => [row.id, row]));
    const { world } = facts;
    this.findings = byId(world.findings);
    this.documents = byId(world.documents);
    this.versions = byId(world.document_versions);
    this.priorities = byId(world.priorities);
    this.participants = byId(world.participants);
    this.contributions = byId(world.contributions);
    this.seizures = byId(world.seizures);
    this.delegations = new Delegations(facts);
    this.published = new Published(world);
    for (const { item_id, account_id } of world.red_readers) {
      const names = this.named.get(item_id) ?? new Set();
      this.named.set(item_id, names.add(account_id));
    }
  }

  may<T extends Table>(viewer: Viewer, table: T, row: RowOf<T>): boolean {
    return this.rules[table](viewer, row);
  }

  /** While a space is a draft, nobody but its organisers and chairs reads anything in it. */
  private entered(viewer: Viewer, spaceId: string): boolean {
    return this.facts.space(spaceId).open || this.facts.leads(viewer, spaceId);
  }

  /** The table of labels, up to AMBER+STRICT, for something in a space. */
  private byLabel(viewer: Viewer, spaceId: string, label: Label): boolean {
    const { facts } = this;
    if (!this.entered(viewer, spaceId) || label > viewer.ceiling) return false;
    if (label < GREEN) return true;
    if (!viewer.account) return false;
    if (label === GREEN) return true;
    if (facts.member(viewer, spaceId)) return label <= AMBER_STRICT;
    const { role, organisation_id } = viewer.account;
    return label === AMBER && role !== "administrator" && facts.representedIn(organisation_id, spaceId);
  }

  /** RED: its author and the persons named on it, each while an active member, in an interactive session only. */
  private byName(viewer: Viewer, post: Post): boolean {
    const { account } = viewer;
    if (!account || !viewer.interactive || !this.facts.member(viewer, post.space_id)) return false;
    if (!this.entered(viewer, post.space_id)) return false;
    return post.author_id === account.id || (this.named.get(post.id)?.has(account.id) ?? false);
  }

  post(viewer: Viewer, post: Post): boolean {
    return post.label === RED ? this.byName(viewer, post) : this.byLabel(viewer, post.space_id, post.label);
  }

  /** Under something else: only with it; under a RED item by whoever reads that, unless it was RED before that was. */
  private reply(viewer: Viewer, reply: Reply, parent: { label: Label }, parentReadable: boolean): boolean {
    return parentReadable && ((parent.label === RED && !reply.own_readers) || this.post(viewer, reply));
  }

  private own(viewer: Viewer, post: Post): boolean {
    return post.author_id === viewer.account?.id && this.facts.member(viewer, post.space_id);
  }

  /** The space's own page is an item with the space's label. */
  page(viewer: Viewer, spaceId: string): boolean {
    return this.byLabel(viewer, spaceId, this.facts.space(spaceId).label);
  }

  /** Memberships, participants, delegations: who may read the space's page, and nobody without signing in. */
  private roll(viewer: Viewer, spaceId: string): boolean {
    return viewer.account !== null && this.page(viewer, spaceId);
  }

  private finding(viewer: Viewer, row: RowOf<"findings">): boolean {
    return this.post(viewer, row) && (row.submitted_at !== null || this.own(viewer, row));
  }

  /** What hangs on a finding: steps, versions, and what others add to it. */
  private onFinding(viewer: Viewer, row: OnFinding): boolean {
    const finding = get(this.findings, row.finding_id);
    return this.reply(viewer, row, finding, this.finding(viewer, finding));
  }

  /** A paper of a contribution: only with that, which is a draft until it is given in. */
  private document(viewer: Viewer, row: RowOf<"documents">): boolean {
    if (!this.post(viewer, row)) return false;
    return !row.contribution_id || this.contribution(viewer, get(this.contributions, row.contribution_id));
  }

  private version(viewer: Viewer, row: RowOf<"document_versions">): boolean {
    const document = get(this.documents, row.document_id);
    return this.reply(viewer, row, document, this.document(viewer, document));
  }

  /** Given in it is read by its label, as a draft by the delegation; and the open invitation is for writing it. */
  private contribution(viewer: Viewer, row: RowOf<"contributions">): boolean {
    if (this.delegations.opens(viewer, this.delegations.of(row.delegation_id), row.label)) return true;
    const drafted = row.submitted_at === null;
    const delegate = this.facts.standsFor(viewer, row.space_id, row.organisation_id);
    return this.post(viewer, row) && (!drafted || delegate);
  }

  private session(viewer: Viewer, row: RowOf<"agenda_sessions">): boolean {
    if (!this.byLabel(viewer, row.space_id, row.label)) return false;
    return (row.version > 0 && row.kind !== "blocker") || this.facts.leads(viewer, row.space_id);
  }

  /** Whether the viewer reads this session in any of these published rows of it. */
  readsSession(viewer: Viewer, rows: RowOf<"agenda_sessions">[]): boolean {
    return rows.some((row) => this.session(viewer, row));
  }

  /** Organisers, chair, rapporteur; and the person of themselves. At a session: only with it. */
  private attendance(viewer: Viewer, row: RowOf<"attendances">): boolean {
    const self = get(this.participants, row.participant_id).account_id === viewer.account?.id;
    const marks = this.facts.holds(viewer, row.space_id, "organiser", "chair", "rapporteur");
    if (!this.roll(viewer, row.space_id) || !(marks || self)) return false;
    if (row.session_id === null) return true;
    return this.readsSession(viewer, this.published.ever(row.space_id, row.session_id));
  }

  /** How the day runs is read with the session as the newest version has it. */
  private day(viewer: Viewer, { space_id, session_id }: { space_id: string; session_id: string }): boolean {
    return this.readsSession(viewer, this.published.now(space_id, session_id));
  }

  private priority(viewer: Viewer, row: RowOf<"priorities">): boolean {
    if (!this.post(viewer, row)) return false;
    return row.state !== "draft" || this.own(viewer, row) || this.facts.leads(viewer, row.space_id);
  }

  private participant(viewer: Viewer, row: RowOf<"participants">): boolean {
    if (viewer.account) return this.roll(viewer, row.space_id);
    return row.name_public && row.roles.includes("speaker") && this.page(viewer, row.space_id);
  }

  private readonly signedIn = (viewer: Viewer) => viewer.account !== null;
  private readonly never = () => false;
  private readonly mine = (viewer: Viewer, row: { account_id: string }) =>
    viewer.account?.id === row.account_id;
  private readonly ownPage = (viewer: Viewer, row: { id: string }) => this.page(viewer, row.id);
  private readonly onPage = (viewer: Viewer, row: { space_id: string }) => this.page(viewer, row.space_id);
  private readonly planned = (viewer: Viewer, row: { space_id: string }) =>
    this.facts.leads(viewer, row.space_id) && this.page(viewer, row.space_id);
  private readonly onRoll = (viewer: Viewer, row: { space_id: string }) => this.roll(viewer, row.space_id);

  private readonly rules: Rules = {
    countries: this.signedIn,
    country_roles: this.signedIn,
    organisations: this.signedIn,
    contact_points: this.signedIn,
    accounts: this.signedIn,
    account_contacts: (viewer, { account_id }) => {
      const { account } = viewer;
      if (!account || account.role === "organiser") return account !== null;
      if (this.facts.account(account_id)?.organisation_id === account.organisation_id) return true;
      return this.facts.meet(viewer, account_id);
    },
    account_sessions: this.mine,
    credentials: this.never,
    known_devices: this.never,
    password_resets: this.never,
    rate_limits: this.never,
    register_numbers: this.never,
    audit_head: this.never,
    audit_log: (viewer) => viewer.account?.role === "administrator",
    outbox: this.never,
    submissions: this.mine,
    saved_views: (viewer, row) => viewer.interactive && this.mine(viewer, row),
    notices: (viewer, row) => this.mine(viewer, row) && stands(this, viewer, row),
    notice_choices: this.mine,
    invitations: (viewer, { organisation_id }) =>
      viewer.account?.role === "administrator" || looksAfter(viewer, organisation_id),
    spaces: this.ownPage,
    activities: this.ownPage,
    groups: this.ownPage,
    years: this.ownPage,
    year_delegations: this.onRoll,
    memberships: this.onRoll,
    participants: (viewer, row) => this.participant(viewer, row),
    participant_contacts: (viewer, row) => {
      const { account } = viewer;
      const participant = get(this.participants, row.participant_id);
      if (!account || !this.participant(viewer, participant)) return false;
      if (account.role === "organiser" || participant.organisation_id === account.organisation_id)
        return true;
      return this.facts.member(viewer, row.space_id);
    },
    participant_imports: (viewer, row) =>
      this.mine(viewer, row) && this.planned(viewer, row) && !dayOld(row.created_at),
    rooms: this.onPage,
    agenda_versions: this.onPage,
    agenda_sessions: (viewer, row) => this.session(viewer, row),
    agenda_acts: this.planned,
    agenda_settings: this.planned,
    conflict_acceptances: this.planned,
    agenda_messages: this.planned,
    attendances: (viewer, row) => this.attendance(viewer, row),
    session_runs: (viewer, row) => this.day(viewer, row),
    session_delays: (viewer, row) => this.day(viewer, row),
    delegations: (viewer, row) => this.roll(viewer, row.space_id) || this.delegations.asked(viewer, row),
    nominations: (viewer, row) =>
      this.planned(viewer, row) || this.delegations.asked(viewer, this.delegations.of(row.delegation_id)),
    contributions: (viewer, row) => this.contribution(viewer, row),
    mandates: this.onPage,
    milestones: this.onPage,
    join_requests: (viewer, row) =>
      this.roll(viewer, row.space_id) &&
      (this.mine(viewer, row) || this.facts.holds(viewer, row.space_id, "chair")),
    findings: (viewer, row) => this.finding(viewer, row),
    comments: (viewer, row) => this.onFinding(viewer, row),
    ...onFindings(
      (viewer, row) => this.onFinding(viewer, row),
      (viewer, id) => this.page(viewer, id),
    ),
    // What is still being written may become RED: its author alone, while a member, in an interactive session.
    finding_drafts: (viewer, row) =>
      viewer.interactive && this.own(viewer, row as Post) && this.page(viewer, row.space_id),
    documents: (viewer, row) => this.document(viewer, row),
    document_versions: (viewer, row) => this.version(viewer, row),
    downloads: (viewer, row) => {
      const version = get(this.versions, row.document_version_id);
      const document = get(this.documents, version.document_id);
      return (
        this.version(viewer, version) &&
        (this.rights(viewer, document) || this.facts.leads(viewer, row.space_id))
      );
    },
    priorities: (viewer, row) => this.priority(viewer, row),
    positions: (viewer, row) => {
      const priority = get(this.priorities, row.priority_id);
      return this.reply(viewer, row, priority, this.priority(viewer, priority));
    },
    decisions: (viewer, row) => this.post(viewer, row),
    ...routeRules(
      (viewer, id) => this.finding(viewer, get(this.findings, id)),
      (viewer, id) => this.priority(viewer, get(this.priorities, id)),
      (id) => get(this.seizures, id).finding_id,
    ),
    ...requestRules(this, (viewer, id) => this.finding(viewer, get(this.findings, id))),
    red_readers: (viewer, { item_id }) => {
      const name = (post: Post) => post.label === RED && this.byName(viewer, post);
      const [finding, document, version] = [this.findings, this.documents, this.versions].map((rows) =>
        rows.get(item_id),
      ) as [RowOf<"findings">?, RowOf<"documents">?, RowOf<"document_versions">?];
      const answer = this.facts.world.answers.find(({ id }) => id === item_id);
      if (answer) return name(answer);
      if (finding) return name(finding) && this.finding(viewer, finding);
      if (document) return name(document) && this.document(viewer, document);
      if (version) return name(version) && this.version(viewer, version);
      const { comments, corroborations } = this.facts.world;
      const added = [...comments, ...corroborations].find(({ id }) => id === item_id);
      return !!added && name(added) && this.onFinding(viewer, added);
    },
  };

  /** The author; or the focal point of the author's organisation, once the author's posting or membership has ended. */
  rights(viewer: Viewer, post: Post): boolean {
    if (this.own(viewer, post)) return true;
    if (post.author_id === viewer.account?.id || !looksAfter(viewer, post.organisation_id)) return false;
    const author = this.facts.account(post.author_id);
    return !author || !this.facts.member({ ...viewer, account: author }, post.space_id);
  }

  /** A priority's proposer is any account of a delegation taking part, while posted to it; then its focal points. */
  proposer(viewer: Viewer, post: Post): boolean {
    const author = this.facts.account(post.author_id);
    const stays = !!author && this.facts.takesPart(author, post.space_id, post.organisation_id);
    if (stays) return author.id === viewer.account?.id;
    return this.rights(viewer, post);
  }
}

function get<R>(rows: Map<string, R>, id: string): R {
  const row = rows.get(id);
  if (!row) throw new Error(`no parent ${id}`);
  return row;
}
