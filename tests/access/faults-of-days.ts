/** Wrong rules of the day of an activity: who was there, when sessions began, and how late they are. */
import { everything, type Fault } from "./fault";

const asMarker = /marked_by = \( SELECT viewer\(\) AS viewer\)/;
const heads = "viewer_head_spaces() AS viewer_head_spaces";
const members = "viewer_spaces() AS viewer_spaces";

export const faultsOfDays: Fault[] = [
  {
    name: "attendance shows to every participant",
    table: "attendances",
    policy: "read",
    from: "viewer_minute_spaces() AS viewer_minute_spaces",
    to: members,
    seen: "web",
  },
  {
    name: "delays show to who reads the page",
    table: "session_delays",
    policy: "read",
    from: everything,
    to: "exists (select from activities a where a.id = space_id)",
    seen: "web",
  },
  {
    name: "delays of what a newer version no longer holds",
    table: "session_delays",
    policy: "read",
    from: "max(v.number)",
    to: "min(v.number)",
    seen: "web",
  },
  {
    name: "attendance in another's name",
    table: "attendances",
    policy: "insert",
    from: asMarker,
    to: "true",
    seen: "days",
  },
  {
    name: "attendance that no later mark corrects",
    table: "attendances",
    policy: "insert",
    from: /marked_at <= \(clock_timestamp\(\) \+ '[^']*'::interval\)/,
    to: "true",
    seen: "days",
  },
  {
    name: "a correction that no later mark corrects",
    table: "attendances",
    policy: "update",
    from: /marked_at <= \(clock_timestamp\(\) \+ '[^']*'::interval\)/,
    to: "true",
    seen: "days",
  },
  {
    name: "every member says a delay",
    table: "session_delays",
    policy: "insert",
    from: heads,
    to: members,
    seen: "days",
  },
  {
    name: "a delay in another's name",
    table: "session_delays",
    policy: "insert",
    from: asMarker,
    to: "true",
    seen: "days",
  },
  {
    name: "every member takes a delay back",
    table: "session_delays",
    policy: "delete",
    from: heads,
    to: members,
    seen: "days",
  },
  {
    name: "every member takes a beginning back",
    table: "session_runs",
    policy: "delete",
    from: heads,
    to: members,
    seen: "days",
  },
];
