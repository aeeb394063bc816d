/** The access rule as policies: who may read by label, who may write. `db/access` has the functions behind it. */
import { sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

export const webRole = pgRole("enlace_web").existing();
export const jobRole = pgRole("enlace_job").existing();

const viewers = [webRole, jobRole];

/** Sets of spaces, computed once for each statement. */
export const mine = "array(select viewer_spaces())";
export const headed = "array(select viewer_head_spaces())";
export const posting = "array(select viewer_posting_spaces())";
/** Where the viewer belongs to the delegation of the organisation. */
export const delegate = "array(select viewer_delegate_spaces())";
export const reviewing = "array(select viewer_review_spaces())";
const represented = "array(select viewer_amber_spaces())";
const namedOn = "array(select viewer_red_items())";
export const viewer = "(select viewer())";
export const viewerRole = "(select viewer_role())";
export const viewerOrganisation = "(select viewer_organisation())";

/** Who reads a draft: its author while a member of the space. */
export const draftAuthor = `author_id = ${viewer} and space_id = any(${mine})`;

type Rule = {
  /** The column that names the space; `id` where the row is the space's own page. */
  space?: string;
  /** Rows that fewer read: SQL that is true for them, and SQL for who still does. */
  unless?: { when: string; readers: string };
  /** The table may hold RED, readable by its author and those in `red_readers`. */
  red?: boolean;
  /** SQL for rows that open to this viewer in another way. */
  beside?: string;
  /** SQL that tests the parent, which then stands for `open`, and for the readers where the parent is RED. */
  parent?: string;
};

/** SQL that is true for the rows that this viewer may read. What costs most stands last: it is asked for when nothing else opens a row. */
export function readableSql({ space = "space_id", unless, red, beside, parent }: Rule): string {
  const readers = red
    ? `(label < 4 or author_id = ${viewer} or id = any(${namedOn})${parent ? " or floor = 4 and not own_readers" : ""})`
    : "label < 4";
  const byLabel = `(label = 0
    or label = 1 and ${viewer} is not null
    or label >= 2 and ${space} = any(${mine}) and ${readers}
    or label = 2 and ${space} = any(${represented}))`;
  const room = parent
    ? `${byLabel} and ${parent}`
    : `(open and ${byLabel} or not open and ${space} = any(${headed}) and ${readers})`;
  const fewer = unless ? ` and (not (${unless.when}) or ${unless.readers})` : "";
  const rule = `label <= (select viewer_ceiling()) and ${room}${fewer}`;
  return beside ? `${rule} or ${beside}` : rule;
}

/**
 * A permissive policy opens the table, a restrictive one narrows it, so that no later policy can widen it. It stands
 * for writing as well: a statement that names no column touches rows without asking what its writer may read.
 */
export function readable(rule: Rule) {
  const using = sql.raw(readableSql(rule));
  return [
    pgPolicy("read", { for: "select", to: viewers, using: sql`true` }),
    pgPolicy("label", { as: "restrictive", for: "all", to: viewers, using, withCheck: sql`true` }),
  ];
}

/** Rows that are no posts, under a rule of their own. */
export function readableBy(condition: string) {
  return [pgPolicy("read", { for: "select", to: viewers, using: sql.raw(condition) })];
}

/** Nothing is written but in an interactive session. */
const interactive = sql`(select viewer_ceiling()) = 4`;

export function insertable(check: string) {
  return [
    pgPolicy("insert", { for: "insert", to: webRole, withCheck: sql.raw(check) }),
    pgPolicy("insert_interactive", { as: "restrictive", for: "insert", to: webRole, withCheck: interactive }),
  ];
}

export function updatable(using: string, check = using) {
  return [
    pgPolicy("update", { for: "update", to: webRole, using: sql.raw(using), withCheck: sql.raw(check) }),
    pgPolicy("update_interactive", { as: "restrictive", for: "update", to: webRole, using: interactive }),
  ];
}

export function deletable(using: string) {
  return [
    pgPolicy("delete", { for: "delete", to: webRole, using: sql.raw(using) }),
    pgPolicy("delete_interactive", { as: "restrictive", for: "delete", to: webRole, using: interactive }),
  ];
}

/** The narrow door of sign-in, invitations and jobs, which run without a viewer. */
export function forJobs() {
  return pgPolicy("jobs", { for: "all", to: jobRole, using: sql`true`, withCheck: sql`true` });
}

/** A post is written in one's own name, for one's own organisation, and now. */
export const inOwnName = `author_id = ${viewer} and organisation_id = ${viewerOrganisation} and created_at = now()`;

/** The author, or the focal point of the author's organisation after the author's posting or membership ended. */
export const asAuthor = "viewer_is_author(space_id, author_id, organisation_id)";
