/** Who hears of what while it happens, and whom an agenda's messages may reach. Written from the page, not from the SQL. */
import type { Reading } from "./reading";
import type { Viewer } from "./standing";
import type { RowOf } from "./world";

export class Following {
  constructor(private readonly reading: Reading) {}

  /** The live topics of an activity that may tell this viewer something. A stream is an open page's: no feed's or token's. */
  topics(viewer: Viewer, id: string): string[] {
    const { facts } = this.reading;
    if (!viewer.interactive || !this.reading.may(viewer, "activities", { id })) return [];
    const marks = facts.holds(viewer, id, "organiser", "chair", "rapporteur");
    const planning = facts.leads(viewer, id) ? [`draft:${id}`, `messages:${id}`] : [];
    return [`agenda:${id}`, ...(marks ? [`attendance:${id}`] : []), ...planning];
  }

  /** That a session began, ended or is late is heard on its agenda by who reads it as it stands now. */
  hearsOf(viewer: Viewer, id: string, sessionId: string): boolean {
    const follows = this.topics(viewer, id).includes(`agenda:${id}`);
    return follows && this.reading.readsSession(viewer, this.reading.published.now(id, sessionId));
  }

  /**
   * Whether sending would reach somebody with this message, as far as this viewer learns of it: it waits, is of the newest
   * version, and is for an account, or for an address where the activity is CLEAR.
   */
  reaches(viewer: Viewer, row: RowOf<"agenda_messages">): boolean {
    const { facts } = this.reading;
    const { world } = facts;
    const versions = world.agenda_versions.filter(({ space_id }) => space_id === row.space_id);
    const newest = versions.every(({ number }) => number <= row.version);
    const address = world.participant_contacts.some((each) => each.participant_id === row.participant_id);
    const clear = facts.space(row.space_id).label === 0;
    return (
      this.reading.may(viewer, "agenda_messages", row) &&
      newest &&
      !row.queued_at &&
      !row.excluded &&
      (row.account_id !== null || (address && clear))
    );
  }
}
