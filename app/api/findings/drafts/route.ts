import { read } from "@/auth/read";
import { writeJson } from "@/auth/write-json";
import { findDraftOfForm, keepDraft } from "@/db/queries/finding-drafts";
import { sentDraft } from "@/domain/findings/draft-input";
import { Refusal } from "@/lib/errors";

const keep = writeJson({
  input: sentDraft,
  // Each begun draft has its row in the trail, not each of its savings.
  audit: null,
  async work(tx, { accountId, ...draft }, viewer) {
    if (accountId !== viewer.accountId) throw new Refusal({ failure: { key: "signedOut" } });
    return keepDraft(tx, viewer, draft);
  },
  answer: ({ key }) => read((tx) => findDraftOfForm(tx, key)),
});

/** What a form of a finding holds at this moment, sent while it is being written. */
export async function POST(request: Request) {
  return keep(request, {});
}
