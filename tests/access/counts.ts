/** What is counted of an activity: in the database as somebody sees it, and in the model from the rows they may read. */
import type { Reading } from "./model/reading";
import type { Viewer } from "./model/standing";

export const counting = `
  select 'places taken' as what, delegation_id as of, count(*)::int from nominations where state in ('nominated', 'confirmed') group by 2
  union all select 'names waiting', space_id, count(*)::int from nominations where state = 'waiting' group by 2
  union all select 'delegations', space_id, count(*)::int from delegations where withdrawn_at is null group by 2
  union all select 'contributions given in', space_id, count(*)::int from contributions where submitted_at is not null group by 2
  union all select 'contributions missing', d.space_id, count(*)::int from delegations d left join contributions c on c.delegation_id = d.id
    where d.contribution_until is not null and c.id is null group by 2
  union all select 'papers', contribution_id, count(*)::int from documents where contribution_id is not null group by 2
  union all select 'marked', coalesce(session_id, space_id), count(*)::int from attendances group by 2
  union all select 'begun', space_id, count(*)::int from session_runs group by 2
  union all select 'delayed', space_id, count(*)::int from session_delays group by 2
  union all select 'messages', space_id, count(*)::int from agenda_messages group by 2
  union all select 'waiting', space_id, count(*)::int from findings where state = 'submitted' group by 2
  union all select 'versions', finding_id, count(*)::int from finding_versions group by 2
  union all select 'seen too', finding_id, count(*)::int from corroborations where withdrawn_at is null group by 2
  union all select 'answers', space_id, count(*)::int from answers where withdrawn_at is null group by 2
  union all select 'asked together', asking_id, count(*)::int from requests group by 2
  union all select 'asked of', asked_id, count(*)::int from requests group by 2
  union all select 'accepted', space_id, count(*)::int from conflict_acceptances group by 2`;

/** The same from the model, as lines "what of count", sorted. */
export function counted(reading: Reading, viewer: Viewer): string[] {
  const { world } = reading.facts;
  const counts = new Map<string, number>();
  const count = (what: string, of: string | null | undefined) =>
    counts.set(`${what} ${of}`, (counts.get(`${what} ${of}`) ?? 0) + 1);
  const names = world.nominations.filter((row) => reading.may(viewer, "nominations", row));
  const invited = world.delegations.filter((row) => reading.may(viewer, "delegations", row));
  const given = world.contributions.filter((row) => reading.may(viewer, "contributions", row));
  for (const { state, delegation_id, space_id } of names) {
    if (state === "nominated" || state === "confirmed") count("places taken", delegation_id);
    if (state === "waiting") count("names waiting", space_id);
  }
  for (const row of invited) {
    if (row.withdrawn_at === null) count("delegations", row.space_id);
    const seen = given.some(({ delegation_id }) => delegation_id === row.id);
    if (row.contribution_until !== null && !seen) count("contributions missing", row.space_id);
  }
  for (const row of given) if (row.submitted_at !== null) count("contributions given in", row.space_id);
  for (const row of world.documents)
    if (row.contribution_id && reading.may(viewer, "documents", row)) count("papers", row.contribution_id);
  for (const row of world.attendances)
    if (reading.may(viewer, "attendances", row)) count("marked", row.session_id ?? row.space_id);
  for (const row of world.session_runs)
    if (reading.may(viewer, "session_runs", row)) count("begun", row.space_id);
  for (const row of world.session_delays)
    if (reading.may(viewer, "session_delays", row)) count("delayed", row.space_id);
  for (const row of world.agenda_messages)
    if (reading.may(viewer, "agenda_messages", row)) count("messages", row.space_id);
  for (const row of world.findings)
    if (row.state === "submitted" && reading.may(viewer, "findings", row)) count("waiting", row.space_id);
  for (const row of world.finding_versions)
    if (reading.may(viewer, "finding_versions", row)) count("versions", row.finding_id);
  for (const row of world.corroborations)
    if (row.withdrawn_at === null && reading.may(viewer, "corroborations", row))
      count("seen too", row.finding_id);
  for (const row of world.answers)
    if (row.withdrawn_at === null && reading.may(viewer, "answers", row)) count("answers", row.space_id);
  for (const row of world.requests.filter((each) => reading.may(viewer, "requests", each))) {
    count("asked together", row.asking_id);
    count("asked of", row.asked_id);
  }
  for (const row of world.conflict_acceptances)
    if (reading.may(viewer, "conflict_acceptances", row)) count("accepted", row.space_id);
  return [...counts].map(([line, number]) => `${line} ${number}`).sort();
}
