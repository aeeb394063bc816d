/** How the seed makes a space with its members. */
import type { Tx } from "../client";
import { memberships, type SpaceRole, spaces } from "../schema/spaces";
import { accountId } from "./accounts";
import { idOf } from "./ids";
import { organisationId } from "./organisations";

export type Member = { account: string; roles: SpaceRole[]; until?: string };

/** The organisation's key of an account of the seed: `uy.focal` is posted to `uy`. */
export function organisationOf(account: string): string {
  const known: Record<string, string> = {
    admin: "el-paccto",
    organiser: "el-paccto",
    observer: "seacop",
    former: "ec",
  };
  return known[account] ?? account.replace(/\.(focal|member)$/, "");
}

type Space = {
  id: string;
  kind: "activity" | "group" | "year";
  label: number;
  open: boolean;
  author: string;
  /** Day from which the memberships count. */
  since?: string;
};

export async function seedSpace(
  tx: Tx,
  { author, since = "2021-11-01", ...space }: Space,
  members: Member[],
): Promise<void> {
  await tx.insert(spaces).values({ ...space, authorId: accountId(author) });
  if (members.length === 0) return;
  await tx.insert(memberships).values(
    members.map((member) => ({
      id: idOf(`membership ${space.id} ${member.account}`),
      spaceId: space.id,
      accountId: accountId(member.account),
      organisationId: organisationId(organisationOf(member.account)),
      roles: member.roles,
      startsAt: new Date(`${since}T12:00:00Z`),
      endsAt: member.until ? new Date(member.until) : null,
    })),
  );
}
