/** Who stands in an activity while a list is planned: found by account and e-mail, and else by name and organisation. */
import type { ActivityRole } from "../activities";
import { plain } from "./fields";
import type { Incoming } from "./reading";

export type Standing = {
  id: string;
  revision: number;
  accountId: string | null;
  name: string;
  function: string;
  organisationId: string | null;
  email: string | null;
  languages: string[];
  roles: ActivityRole[];
};
export type PlannedPerson = Omit<Standing, "id" | "revision">;

/** Somebody who is there, or will be by this list; `line` is the row that speaks of them. */
export type Entry = { person: PlannedPerson; standing: Standing | null; line: number | null };

/** Case, accents and punctuation make no other name. */
const nameKey = (name: string) => plain(name) || name;

export class Roll {
  private readonly byEmail = new Map<string, Entry>();
  private readonly byAccount = new Map<string, Entry>();
  private readonly byName = new Map<string, Set<Entry>>();

  constructor(standing: readonly Standing[]) {
    for (const each of standing) this.add({ person: each, standing: each, line: null });
  }

  /** Enters somebody, or enters them again as a row has changed them. */
  add(entry: Entry): void {
    const { email, accountId, name } = entry.person;
    if (email) this.byEmail.set(email.toLowerCase(), entry);
    if (accountId) this.byAccount.set(accountId, entry);
    const key = nameKey(name);
    this.byName.set(key, (this.byName.get(key) ?? new Set()).add(entry));
  }

  change(entry: Entry, person: PlannedPerson, line: number): void {
    this.byName.get(nameKey(entry.person.name))?.delete(entry);
    Object.assign(entry, { person, line });
    this.add(entry);
  }

  known(email: string, accountId: string | undefined): Entry | undefined {
    return (accountId ? this.byAccount.get(accountId) : undefined) ?? this.byEmail.get(email);
  }

  /** Everybody of this name, of this organisation where the list says one. */
  namesakes({ name, organisationId }: Incoming): Entry[] {
    const found = [...(this.byName.get(nameKey(name)) ?? [])];
    return organisationId ? found.filter(({ person }) => person.organisationId === organisationId) : found;
  }
}
