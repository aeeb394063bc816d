"use client";
import { useEffect, useState } from "react";
import { mostCounted } from "@/domain/bell";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";

/** How many notices wait to be read, at once when one comes: the count is asked for again, as this page's own reader. */
export function Bell({
  account,
  unread,
  words,
}: {
  account: string;
  unread: number;
  words: { none: string; some: string };
}) {
  const [count, setCount] = useState(unread);
  useEffect(() => setCount(unread), [unread]);
  useEffect(() => {
    let stop: (() => void) | null = () => undefined;
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      const answer = await fetch(paths.unreadNotices(), { headers: { "x-enlace-background": "1" } }).catch(
        () => null,
      );
      const found = answer?.ok ? ((await answer.json()) as { unread: number }) : null;
      if (found && mine === asked) setCount(found.unread);
    };
    void import("../live/follow").then(({ follow }) => {
      if (stop) stop = follow(`notices:${account}`, () => void ask());
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [account]);
  const shown = count > mostCounted ? `${mostCounted}+` : String(count);
  return (
    <a href={paths.notices()} className="tool relative" data-unread={count}>
      <Icon name="bell" />
      <span className="sr-only" aria-live="polite">
        {count > 0 ? words.some.replace("{count}", shown) : words.none}
      </span>
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-1 -right-1 rounded-full bg-accent-ink px-1 font-medium text-[0.7rem] text-card leading-4"
        >
          {shown}
        </span>
      )}
    </a>
  );
}
