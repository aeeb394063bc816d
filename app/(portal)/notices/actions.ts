"use server";
import { write } from "@/auth/write";
import { markAllRead, markRead } from "@/db/queries/notices";
import { nothing, oneId } from "@/domain/identity-input";

export const readNotice = write({
  input: oneId,
  audit: null,
  async work(tx, { id }) {
    await markRead(tx, id);
    return {};
  },
});

export const readAllNotices = write({
  input: nothing,
  audit: null,
  async work(tx) {
    await markAllRead(tx);
    return {};
  },
});
