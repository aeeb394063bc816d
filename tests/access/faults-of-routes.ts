/** Wrong rules of routes, seizures and links, each of which the comparison must catch. */
import { everything, type Fault } from "./fault";

const anybody = "(select viewer()) is not null";
const reads = "exists (select from findings f where f.id = finding_id)";
const readsSeizure = "exists (select from seizures s where s.id = seizure_id)";
const readsOther = "exists (select from seizures s where s.id = other_id)";

const parts = ["finding_legs", "finding_concealments", "seizures", "seized_drugs"];

export const faultsOfRoutes: Fault[] = [
  ...parts.flatMap((table): Fault[] => [
    { name: `${table} show to everybody`, table, policy: "read", from: everything, to: anybody, seen: "web" },
    {
      name: `whoever reads a finding writes its ${table}`,
      table,
      policy: "insert",
      from: everything,
      to: reads,
      seen: "routes",
    },
  ]),
  {
    name: "whoever reads a finding takes its legs away",
    table: "finding_legs",
    policy: "delete",
    from: everything,
    to: reads,
    seen: "routes",
  },
  {
    name: "a withdrawn finding is still described",
    table: "finding_legs",
    policy: "insert",
    from: "(f.withdrawn_at IS NULL)",
    to: "true",
    seen: "routes",
  },
  {
    name: "whoever reads a seizure corrects it",
    table: "seizures",
    policy: "update",
    from: everything,
    to: reads,
    seen: "routes",
  },
  {
    name: "the same seizure shows to who reads one report",
    table: "same_seizures",
    policy: "read",
    from: everything,
    to: `${readsSeizure} or ${readsOther}`,
    seen: "web",
  },
  {
    name: "everybody says that it is the same seizure",
    table: "same_seizures",
    policy: "insert",
    from: everything,
    to: `linked_by = (select viewer()) and ${readsSeizure} and ${readsOther}`,
    seen: "routes",
  },
  {
    name: "the same seizure in another's name",
    table: "same_seizures",
    policy: "insert",
    from: /linked_by = \( SELECT viewer\(\) AS viewer\)/,
    to: "true",
    seen: "routes",
  },
  {
    name: "rapporteurs say nothing of the same seizure",
    table: "same_seizures",
    policy: "insert",
    from: "(f.submitted_at IS NOT NULL)",
    to: "false",
    seen: "routes",
  },
  {
    name: "a relation shows to who reads one end",
    table: "related_findings",
    policy: "read",
    from: everything,
    to: reads,
    seen: "web",
  },
  {
    name: "whoever reads both ends takes a relation back",
    table: "related_findings",
    policy: "delete",
    from: everything,
    to: `${reads} and exists (select from findings f where f.id = other_id)`,
    seen: "routes",
  },
  {
    name: "a priority served shows to who does not read it",
    table: "finding_priorities",
    policy: "read",
    from: everything,
    to: reads,
    seen: "web",
  },
  {
    name: "a saved view shows to everybody",
    table: "saved_views",
    policy: "read",
    from: /account_id = \( SELECT viewer\(\) AS viewer\)/,
    to: "true",
    seen: "web",
  },
  {
    name: "a saved view shows in a feed",
    table: "saved_views",
    policy: "read",
    from: /\( SELECT viewer_ceiling\(\) AS viewer_ceiling\) = 4/,
    to: "true",
    seen: "web",
  },
  {
    name: "a view is kept in another's name",
    table: "saved_views",
    policy: "insert",
    from: /account_id = \( SELECT viewer\(\) AS viewer\)/,
    to: "true",
    seen: "routes",
  },
  {
    name: "terms show to strangers",
    table: "terms",
    policy: "read",
    from: everything,
    to: "true",
    seen: "web",
  },
  {
    name: "everybody adds terms",
    table: "terms",
    policy: "insert",
    from: everything,
    to: anybody,
    seen: "routes",
  },
  {
    name: "everybody renames places",
    table: "places",
    policy: "update",
    from: everything,
    to: anybody,
    seen: "routes",
  },
];
