/** Wrong rules of requests for information and their answers, each of which a comparison must catch. */
import { type Fault, trigger } from "./fault";

const act = (name: string, table: string, from: string | RegExp, to = "true", policy = "insert"): Fault => ({
  name,
  table,
  policy,
  from,
  to,
  seen: "requests",
});
const read = (name: string, table: string, from: string | RegExp, to = "true"): Fault => ({
  name,
  table,
  policy: "read",
  from,
  to,
  seen: "web",
});
const seats = (name: string, from: string | RegExp, to: string): Fault => ({
  name,
  function: "viewer_spaces_as",
  from,
  to,
  seen: "web",
});
const mail = (name: string, from: string | RegExp, to = ""): Fault => ({
  name,
  function: "viewer_may_tell_request",
  from,
  to,
  seen: "request-mails",
});
const page = /EXISTS \( SELECT\s+FROM request_questions q\s+WHERE \(q\.id = \w+\.space_id\)\)/;

export const faultsOfRequests: Fault[] = [
  seats(
    "another asked service reads an answer",
    "where r.organisation_id = me.organisation_id or r.asked_id = me.organisation_id",
    "where r.asking_id in (select s.asking_id from requests s where me.organisation_id in (s.organisation_id, s.asked_id))",
  ),
  seats("every colleague is a focal point", "if me.speaks then", "if true then"),
  {
    name: "the AMBER of a request is everybody's",
    function: "viewer_amber_spaces",
    from: "where (r.organisation_id = me.organisation_id or r.asked_id = me.organisation_id) and r.label <= 2 and r.open",
    to: "where r.label <= 2",
    seen: "web",
  },
  read("who is asked sees who else was", "others_asked", page),
  read("hand-overs show without the request", "hand_overs", page),
  read("steps show without the request", "request_steps", page),
  read(
    "the finding shows that a question is about",
    "request_findings",
    /AND \(EXISTS \( SELECT\s+FROM findings[\s\S]*$/,
    ")",
  ),
  read("consents show without the answer", "answer_consents", /^[\s\S]*$/),
  read(
    "findings show that were made of answers",
    "answer_findings",
    /AND \(EXISTS \( SELECT\s+FROM findings[\s\S]*$/,
    ")",
  ),
  { name: "answers show without their label", table: "answers", dropped: "label", seen: "web" },
  { name: "questions show without their label", table: "request_questions", dropped: "label", seen: "web" },
  {
    name: "an observer asks",
    function: "viewer_may_ask",
    from: "return viewer() is not null and (",
    to: "return viewer() is not null and (true or ",
    seen: "requests",
    meets: /^ask$/,
  },
  {
    name: "a handed-over colleague reads on after it was taken back",
    ...trigger("unseat_colleague", "hand_overs"),
    seen: "requests",
  },
  { name: "handed over and not let in", ...trigger("seat_colleague", "hand_overs"), seen: "requests" },
  { name: "steps that change nothing", ...trigger("take_request_step", "request_steps"), seen: "requests" },
  act("asked in another's name", "requests", /author_id = \( SELECT viewer\(\) AS viewer\)/),
  act(
    "asked for another service",
    "requests",
    /organisation_id = \( SELECT viewer_organisation\(\) AS viewer_organisation\)/,
  ),
  act("due yesterday", "requests", /due_at > now\(\)/),
  act(
    "seated in a request by hand",
    "memberships",
    /AND \(memberships\.account_id = \( SELECT viewer\(\) AS viewer\)\) AND \(s\.id IN \( SELECT viewer_founded_spaces\(\) AS viewer_founded_spaces\)\)/,
    "",
  ),
  act("who asks answers", "answers", /r\.asked_id = answers\.organisation_id/),
  act("answered after the end", "answers", /AND \(r\.closed_at IS NULL\)/, ""),
  act("answers in another's name", "answers", /author_id = \( SELECT viewer\(\) AS viewer\)/),
  act("anybody who was asked hands over", "hand_overs", /AND viewer_looks_after\(organisation_id\)/, ""),
  act("handed to another service", "hand_overs", /AND is_posted\(account_id, organisation_id, false\)/, ""),
  act(
    "anybody takes a hand-over back",
    "hand_overs",
    /AND viewer_looks_after\(organisation_id\)/g,
    "",
    "update",
  ),
  act("who is asked closes", "request_steps", /AND viewer_is_author\([^)]*\)/, ""),
  act("closed twice", "request_steps", /AND \(r\.closed_at IS NULL\)/, ""),
  act("an earlier due moment", "request_steps", /r\.due_at < request_steps\.due_at/),
  act("who was not asked is named", "others_asked", /o\.asked_id = others_asked\.organisation_id/),
  act("who is asked names others", "others_asked", /AND viewer_is_author\([^)]*\)/, ""),
  act(
    "a hidden finding is linked",
    "request_findings",
    /AND \(EXISTS \( SELECT\s+FROM findings f\s+WHERE \(f\.id = request_findings\.finding_id\)\)\)/,
    "",
  ),
  act("consent of who is not the author", "answer_consents", /AND viewer_is_author\([^)]*\)/, ""),
  act(
    "a finding without consent",
    "answer_findings",
    "JOIN answer_consents c",
    "LEFT JOIN answer_consents c",
  ),
  act("a finding looser than its answer", "answer_findings", /f\.label >= a\.label/),
  act(
    "of another's finding",
    "answer_findings",
    /AND \(f\.author_id = \( SELECT viewer\(\) AS viewer\)\)/,
    "",
  ),
  mail(
    "an answer told to anybody",
    "(reader = r.author_id or is_posted(reader, r.organisation_id, true)) and",
  ),
  mail("a RED answer told by mail", "a.label < 4 and"),
  mail("an answer of long ago", "and a.author_id = viewer() and a.created_at = now()"),
  mail("a hand-over told to anybody", "h.account_id = reader and"),
  mail("a question of long ago", "r.author_id = viewer() and r.created_at = now() and"),
  mail(
    "a later due moment told to anybody",
    "'request-extended' then is_asked(r.id, r.asked_id, reader) and",
    "'request-extended' then",
  ),
  mail(
    "the end told to anybody",
    "'request-closed' then is_asked(r.id, r.asked_id, reader) and",
    "'request-closed' then",
  ),
  mail("typed text about a request", "or params <> '{}'"),
  {
    name: "reminded by hand",
    function: "viewer_may_tell_request",
    from: "else false end",
    to: "else true end",
    seen: "request-mails",
  },
];
