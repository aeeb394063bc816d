/** Wrong rules of drafts and of photos and files, each of which a comparison must catch. */
import type { Fault } from "./fault";

const draft = (name: string, policy: string, from: string | RegExp): Fault => ({
  name,
  table: "finding_drafts",
  policy,
  from,
  to: "",
  seen: policy === "read" ? "web" : "findings",
});

export const faultsOfFindingWriting: Fault[] = [
  draft("drafts show to the group", "read", /\(author_id = \( SELECT viewer\(\) AS viewer\)\) AND /),
  draft("drafts show after the membership", "read", /\(space_id = ANY \(ARRAY\([^)]*\)[^)]*\)\)\) AND /),
  draft("drafts begin in another's name", "insert", /\(author_id = \( SELECT viewer\(\) AS viewer\)\) AND /),
  draft("drafts begin where one may not post", "insert", /\(space_id = ANY \(ARRAY\([^)]*\)[^)]*\)\)\) AND /),
  {
    name: "files of findings that one may not read",
    table: "attachments",
    policy: "label",
    from: /\(?EXISTS \( SELECT\s+FROM findings f\s+WHERE \(f\.id = \w+\.finding_id\)\)\)?/,
    to: "true",
    seen: "web",
  },
  {
    name: "files are attached to what others wrote",
    table: "attachments",
    policy: "insert",
    from: /viewer_is_author\([^)]*\)/,
    to: "true",
    seen: "findings",
  },
];
