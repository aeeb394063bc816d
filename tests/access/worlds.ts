/** Generated worlds: small programmes with people, spaces and posts of every kind, made again from a seed. */
import { type Maker, moment } from "./maker";
import { addNotices } from "./world-notices";
import { addRequests } from "./world-requests";
import { addRoutes } from "./world-routes";
import { addSpaces } from "./world-spaces";

/** One more world in the same database: two countries, five organisations, sixteen people, seven spaces. */
export function addWorld(maker: Maker): void {
  const { random } = maker;
  const [here, there] = [maker.country(), maker.country()];
  const lead = maker.organisation("police force", here);
  const second = maker.organisation("ministry", here);
  const other = maker.organisation("police force", there);
  const international = maker.organisation("international organisation", null);
  const mission = maker.organisation("diplomatic mission", there);
  maker.put("countries", { code: here, lead_organisation_id: lead });
  maker.put("countries", { code: there, lead_organisation_id: random.chance(0.8) ? other : null });
  for (const country_code of [here, there])
    maker.put("country_roles", { id: random.uuid(), country_code, role: "transit", from: "2021" });
  maker.put("rate_limits", { key: random.uuid() });

  const people = [
    maker.account(international, { role: "administrator" }),
    maker.account(random.pick([lead, international]), {
      role: "administrator",
      focal_point: random.chance(0.5),
    }),
    maker.account(random.pick([international, lead]), { role: "organiser" }),
    maker.account(random.pick([second, mission]), { role: "organiser", alternate: random.chance(0.3) }),
    maker.account(lead, { focal_point: true }),
    maker.account(lead, { alternate: true }),
    maker.account(lead),
    maker.account(second, { focal_point: random.chance(0.7) }),
    maker.account(second),
    maker.account(other, { focal_point: true }),
    maker.account(other),
    maker.account(international, { alternate: true }),
    maker.account(mission, { focal_point: random.chance(0.5) }),
    maker.account(lead, { focal_point: random.chance(0.5), posted_until: moment(-1) }),
    maker.account(other, { disabled_at: moment(-1), role: random.pick(["member", "organiser"]) }),
    maker.account(second, { posted_from: moment(5), alternate: true }),
  ];
  for (const account of people) maker.kept(account);
  const dead = [
    { revoked_at: moment(-1) },
    { expires_at: moment(-1) },
    { idle_until: moment(-1) },
    { kind: "feed", revoked_at: moment(-2) },
  ] as const;
  for (const account of random.some(people, 0.25)) maker.session(account.id, { kind: "feed" });
  for (const account of random.some(people, 0.25)) maker.session(account.id, { kind: "token" });
  for (const rest of dead) maker.session(random.pick(people).id, rest);
  for (let i = 0; i < 3; i++)
    maker.put("audit_log", { seq: 0, act: "group.create", account_id: random.pick(people).id });
  const posted = maker.world.findings.length;
  addSpaces(maker, people, [lead, second, other, international, mission]);
  addRoutes(maker, here, posted);
  addNotices(maker, people);
  addRequests(maker, people, [lead, second, other, international, mission], posted);
}
