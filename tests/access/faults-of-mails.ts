/** Wrong rules of who may write which mail, each of which the comparison of acts must catch. */
import type { Fault } from "./fault";

const wrong = (name: string, of: string, from: string, to = "", meets?: RegExp): Fault => ({
  name,
  function: of,
  from,
  to,
  seen: "mails",
  ...(meets && { meets }),
});

export const faultsOfMails: Fault[] = [
  {
    name: "any mail to anybody",
    table: "outbox",
    policy: "insert",
    from: /^[\s\S]*$/,
    to: "(select viewer()) is not null",
    seen: "mails",
  },
  {
    name: "a mail that counts as sent",
    table: "outbox",
    policy: "insert",
    from: "(sent_at IS NULL) AND ",
    to: "",
    seen: "mails",
  },
  wrong(
    "mail of an old invitation",
    "viewer_may_tell_person",
    "and i.expires_at = now() + interval '72 hours'",
  ),
  wrong("an invitation mailed to an account", "viewer_may_tell_person", "reader is null and"),
  wrong("mail of a posting that began long ago", "viewer_may_tell_person", "and a.posted_from = now()"),
  wrong(
    "a posting that begins is told to every colleague",
    "viewer_may_tell_person",
    "is_posted(reader, a.organisation_id, true)",
    "is_posted(reader, a.organisation_id, false)",
  ),
  wrong("mail of a posting that goes on", "viewer_may_tell_person", "a.posted_until = now()", "true"),
  wrong("another last day than the posting's", "viewer_may_tell_person", "'YYYY-MM-DD'", "'YYYY-MM'"),
  wrong(
    "who asks to join tells every member",
    "viewer_may_tell_group",
    "array['chair']",
    "array['chair', 'member', 'rapporteur', 'observer']",
  ),
  wrong(
    "asking chairs without asking to join",
    "viewer_may_tell_group",
    "and j.created_at = now()",
    "",
    /membership-asked/,
  ),
  wrong(
    "chairs write to their members at any time",
    "viewer_may_tell_group",
    "and m.created_at = now()",
    "",
    /membership-granted/,
  ),
  wrong(
    "a request is granted and the mail refuses",
    "viewer_may_tell_group",
    "and j.decision = 'refused'",
    "",
    /membership-refused/,
  ),
  wrong("typed text to a group", "viewer_may_tell_group", "params = '{}' and"),
  wrong("reminders at any time", "viewer_may_tell_delegation", "d.reminded_at = now()", "true"),
  wrong(
    "a delegation is all its people",
    "viewer_may_tell_delegation",
    "and (is_posted(reader, d.organisation_id, true)",
    "and (is_posted(reader, d.organisation_id, false)",
  ),
  wrong(
    "a decision that was another",
    "viewer_may_tell_delegation",
    "kind = 'nomination-'",
    "true or kind = 'nomination-'",
  ),
  wrong(
    "reasons that nobody gave",
    "viewer_may_tell_delegation",
    "then n.reason end",
    "then params ->> 'reason' end",
  ),
  wrong(
    "a name taken back is told to every member",
    "viewer_may_tell_delegation",
    "holds_seat(d.space_id, reader, array['organiser', 'chair'])",
    "holds_seat(d.space_id, reader, array['organiser', 'chair', 'participant', 'speaker', 'observer'])",
    /taken-back/,
  ),
  wrong("an invitation of long ago is told again", "viewer_may_tell_delegation", "and d.invited_at = now()"),
  wrong(
    "what was asked long ago is asked again",
    "viewer_may_tell_delegation",
    "and d.contribution_asked_at = now()",
  ),
  wrong(
    "a name taken back long ago is told again",
    "viewer_may_tell_delegation",
    "and n.taken_back_at = now()",
    "",
    /taken-back/,
  ),
  wrong("messages of an agenda that nobody sent", "viewer_may_tell", "and m.queued_at = now()"),
  wrong(
    "a message of an agenda to another",
    "viewer_may_tell",
    "m.account_id is not distinct from reader",
    "true",
  ),
];
