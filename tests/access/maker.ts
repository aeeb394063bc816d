/** Collects the rows of generated worlds, several side by side, made again from a seed. */
import type { Account, Label, Session, World } from "./model/world";
import { Random } from "./random";

export const commonsId = "00000000-0000-7000-8000-000000000001";
const tables = [
  ..."organisations country_roles contact_points countries accounts account_contacts account_sessions".split(
    " ",
  ),
  ..."credentials known_devices password_resets rate_limits register_numbers audit_head audit_log".split(" "),
  ..."outbox submissions notices notice_choices saved_views invitations spaces memberships activities groups years year_delegations".split(
    " ",
  ),
  ..."participants participant_contacts rooms agenda_versions agenda_sessions agenda_acts mandates".split(
    " ",
  ),
  ..."agenda_settings conflict_acceptances agenda_messages attendances session_runs session_delays delegations".split(
    " ",
  ),
  ..."nominations contributions participant_imports".split(" "),
  ..."milestones join_requests findings comments documents document_versions downloads priorities".split(" "),
  ..."positions decisions red_readers".split(" "),
  ..."finding_steps finding_versions corroborations corrections sharing_requests attachments finding_drafts".split(
    " ",
  ),
  ..."terms places finding_legs finding_concealments seizures".split(" "),
  ..."seized_drugs same_seizures related_findings finding_priorities".split(" "),
  ..."requests request_questions others_asked hand_overs request_steps request_findings".split(" "),
  ..."answers answer_consents answer_findings".split(" "),
] as (keyof World)[];

const hour = 3_600_000;
export const moment = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** Several worlds side by side, with the numbers that must differ between them. */
export class Maker {
  readonly world = Object.fromEntries(tables.map((table) => [table, []])) as unknown as World;
  readonly random: Random;
  private countries = 0;
  private numbers = 0;

  constructor(readonly seed: number) {
    this.random = new Random(seed);
    this.put("spaces", { id: commonsId, kind: "commons", label: 0 as Label, open: true, author_id: null });
    this.put("audit_head", { one: 1 });
  }

  /** Adds a row, with columns that the model does not know, and gives it back. */
  put<T extends keyof World, R extends World[T][number]>(table: T, row: R): R {
    (this.world[table] as R[]).push(row);
    return row;
  }

  number(): number {
    this.numbers += 1;
    return this.numbers;
  }

  country(): string {
    const [first, second] = [Math.floor(this.countries / 26), this.countries % 26];
    this.countries += 1;
    return String.fromCharCode(65 + first, 65 + second);
  }

  organisation(type: string, country_code: string | null) {
    const { random } = this;
    const id = random.uuid();
    const made = this.put("organisations", {
      id,
      country_code,
      key: id,
      name: `Service ${this.number()}`,
      type,
    });
    this.put("contact_points", { id: random.uuid(), organisation_id: id, service: {}, hours: "day" });
    return made.id;
  }

  account(organisation_id: string, rest: Partial<Account> = {}): Account {
    const { random } = this;
    const id = random.uuid();
    const account = this.put("accounts", {
      id,
      name: `Person ${this.number()}`,
      organisation_id,
      role: "member" as const,
      focal_point: false,
      alternate: false,
      posted_from: moment(-9000),
      posted_until: null,
      disabled_at: null,
      ...rest,
    });
    this.put("account_contacts", { account_id: id, email: `${id}@enlace.example` });
    this.session(id);
    return account;
  }

  session(account_id: string, rest: Partial<Session> = {}): Session {
    return this.put("account_sessions", {
      id: this.random.uuid(),
      account_id,
      kind: "interactive" as const,
      secret_hash: this.random.digest(),
      idle_until: moment(1),
      expires_at: moment(9),
      revoked_at: null,
      ...rest,
    });
  }

  /** What the portal itself keeps of a person. */
  kept(account: Account) {
    const { random } = this;
    const account_id = account.id;
    this.put("credentials", { account_id, password_hash: "x" });
    this.put("known_devices", { account_id, secret_hash: random.digest() });
    this.put("submissions", { account_id, key: random.uuid(), answer: {} });
    if (random.chance(0.3)) {
      this.put("password_resets", { id: random.uuid(), account_id, expires_at: moment(1) });
      this.put("outbox", { id: random.uuid(), kind: "new-device", account_id });
    }
    const email = `${random.uuid()}@enlace.example`;
    if (random.chance(0.4)) {
      const { organisation_id } = account;
      const row = {
        id: random.uuid(),
        organisation_id,
        invited_by: account_id,
        email,
        name: "New",
        language: "es",
      };
      this.put("invitations", row);
    }
  }
}
