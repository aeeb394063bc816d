/** What stands in the published versions of an agenda. */
import type { RowOf, World } from "./world";

type Session = RowOf<"agenda_sessions">;

export class Published {
  private readonly sessions = new Map<string, Session[]>();
  private readonly newest = new Map<string, number>();

  constructor(world: World) {
    for (const { space_id, number } of world.agenda_versions)
      this.newest.set(space_id, Math.max(number, this.newest.get(space_id) ?? 0));
    for (const row of world.agenda_sessions) {
      if (row.version === 0) continue;
      const key = `${row.space_id} ${row.session_id}`;
      this.sessions.set(key, [...(this.sessions.get(key) ?? []), row]);
    }
  }

  /** A session as it stood in any version. */
  ever(spaceId: string, sessionId: string): Session[] {
    return this.sessions.get(`${spaceId} ${sessionId}`) ?? [];
  }

  /** A session as it stands in the newest version, where it still does. */
  now(spaceId: string, sessionId: string): Session[] {
    return this.ever(spaceId, sessionId).filter(({ version }) => version === this.newest.get(spaceId));
  }
}
