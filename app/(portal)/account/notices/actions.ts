"use server";
import { write } from "@/auth/write";
import { chooseWays } from "@/db/queries/notices";
import { choicesInput } from "@/domain/notices";

export const saveChoices = write({
  input: choicesInput,
  audit: "notices.choose",
  async work(tx, choices, viewer) {
    await chooseWays(tx, viewer.accountId, choices);
    return { subject: viewer.accountId };
  },
});
