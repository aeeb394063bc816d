/** Wrong rules of notices, each of which the comparison must catch. */
import { everything, type Fault } from "./fault";

const wrong = (name: string, from: string | RegExp, to: string): Fault => ({
  name,
  table: "notices",
  policy: "read",
  from,
  to,
  seen: "web",
});

export const faultsOfNotices: Fault[] = [
  wrong("notices of others show", /account_id = \( SELECT viewer\(\) AS viewer\)/, "true"),
  wrong("a notice outlives what its reader may read", everything, "account_id = (select viewer())"),
  wrong("a notice of a withdrawn finding stays", /f\.withdrawn_at IS NULL/g, "true"),
  wrong("a notice of a withdrawn comment stays", /c\.withdrawn_at IS NULL/g, "true"),
  wrong(
    "who asks to join is told to who is chair no more",
    /item_id = ANY \(ARRAY\([^)]*\)[^)]*\)\)/,
    "true",
  ),
  {
    name: "a mail tells what its reader may not read",
    table: "notices",
    policy: "jobs",
    from: everything,
    to: "true",
    seen: "job",
  },
  {
    name: "others' choices of mail show",
    table: "notice_choices",
    policy: "read",
    from: everything,
    to: "(select viewer()) is not null",
    seen: "web",
  },
];
