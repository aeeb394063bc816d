"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { draftValues } from "@/domain/findings/draft-values";
import { typedValues } from "@/domain/form-data";
import type { Saved } from "../device/unsent-drafts";
import type { DraftStart } from "./draft-keeper";

type Keeper = ReturnType<typeof import("./draft-keeper").draftKeeper>;

/** The form of a finding saves itself as a draft: after each change, when its page is hidden, when the line is back. */
export function useDraft(element: RefObject<HTMLFormElement | null>, start: DraftStart | null) {
  const [state, setState] = useState<Saved | null>(null);
  const keeper = useRef<Promise<Keeper> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of a form is the same as long as the form stands
  useEffect(() => {
    const form = element.current;
    if (!form || !start) return;
    const listening = new AbortController();
    const { signal } = listening;
    const read = () => draftValues(typedValues(new FormData(form)));
    const begin = () => {
      keeper.current ??= import("./draft-keeper").then(({ draftKeeper }) =>
        draftKeeper(start, read, setState),
      );
      return keeper.current;
    };
    const changed = () => begin().then((each) => each.changed());
    const flush = () => keeper.current?.then((each) => each.flush());
    form.addEventListener("input", changed, { signal });
    form.addEventListener("change", changed, { signal });
    addEventListener("online", flush, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
    addEventListener("pagehide", flush, { signal });
    return () => {
      listening.abort();
      keeper.current?.then((each) => each.end());
    };
  }, []);
  /** Before the form is sent: the form names the draft as it stands. */
  async function settle(data: FormData) {
    const revision = await (await keeper.current)?.settle();
    if (revision !== undefined) data.set("revision", String(revision));
  }
  return { state, settle };
}
