import type { Guarded } from "@/domain/guard/input";
import { type PersonalKind, personalKinds } from "@/domain/guard/kinds";
import type { Tx } from "../client";
import { recordActs } from "./audit";
import type { Viewer } from "./viewer";

const acts: Record<PersonalKind, Record<Guarded["choice"], string>> = {
  identity: { keep: "personal-identity.keep", take: "personal-identity.take" },
  passport: { keep: "personal-passport.keep", take: "personal-passport.take" },
  birth: { keep: "personal-birth.keep", take: "personal-birth.take" },
  email: { keep: "personal-email.keep", take: "personal-email.take" },
  phone: { keep: "personal-phone.keep", take: "personal-phone.take" },
  plate: { keep: "personal-plate.keep", take: "personal-plate.take" },
  account: { keep: "personal-account.keep", take: "personal-account.take" },
  name: { keep: "personal-name.keep", take: "personal-name.take" },
};

const most = 100;

/** A row for each piece that the guard found, up to a hundred of a kind: the trail holds kinds and counts, no text. */
export async function recordGuard(
  tx: Tx,
  viewer: Pick<Viewer, "accountId">,
  subjectId: string,
  guard: Guarded | null | undefined,
): Promise<void> {
  if (!guard) return;
  for (const kind of personalKinds) {
    const subjects = Array<string>(Math.min(guard.counts[kind] ?? 0, most)).fill(subjectId);
    await recordActs(tx, viewer.accountId, acts[kind][guard.choice], subjects);
  }
}
