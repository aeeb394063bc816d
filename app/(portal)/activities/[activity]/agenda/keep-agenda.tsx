"use client";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";

type Words = { keep: string; keeping: string; kept: string; remove: string; failed: string };
type Copy = { at: string; until: string };

const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

/** What reads the copy without a line: true once it stands between this page and the portal. */
async function startReader(): Promise<boolean> {
  try {
    await navigator.serviceWorker.register("/activities/offline.js");
    await navigator.serviceWorker.ready;
  } catch {
    return false;
  }
  if (navigator.serviceWorker.controller) return true;
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(true), { once: true });
  });
}

/** Keeps the agenda on this device and takes it off again. What is kept is made anew whenever it is looked at. */
export function KeepAgenda({
  account,
  path,
  until,
  stamp,
  words,
}: {
  account: string;
  path: string;
  until: string;
  /** Another at each reading of the page, which then makes the copy anew. */
  stamp: string;
  words: Words;
}) {
  const [state, set] = useState<Copy | "none" | "busy" | "failed" | "unable">("unable");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp stands for the reading of the page
  useEffect(() => {
    if (!("caches" in globalThis) || !navigator.serviceWorker) return;
    let here = true;
    void import("@/components/device/kept").then(async ({ findCopy, keepCopy, tidy }) => {
      await tidy(account);
      const before = await findCopy(account, path);
      if (before) await Promise.all([keepCopy(account, path, until), startReader()]);
      if (here) set((before && (await findCopy(account, path))) ?? "none");
    });
    return () => {
      here = false;
    };
  }, [account, path, until, stamp]);

  async function keep() {
    if (state === "busy") return;
    set("busy");
    const { findCopy, keepCopy } = await import("@/components/device/kept");
    const done = (await keepCopy(account, path, until)) && (await startReader());
    set((done && (await findCopy(account, path))) || "failed");
  }

  async function remove() {
    const { dropCopy } = await import("@/components/device/kept");
    await dropCopy(account, path);
    set("none");
  }

  if (state === "unable") return null;
  if (typeof state === "object")
    return (
      <button type="button" className="menu-link" onClick={remove} data-kept={state.at}>
        <Icon name="check" /> {words.kept.replace("{time}", timeOf(state.at))}{" "}
        <span className="link">{words.remove}</span>
      </button>
    );
  return (
    <button type="button" className="menu-link" onClick={keep} aria-disabled={state === "busy" || undefined}>
      {state === "busy" ? words.keeping : state === "failed" ? words.failed : words.keep}
    </button>
  );
}
