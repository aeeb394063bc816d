"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Where a press on a plain link leads within the portal; undefined where the browser should do what it does. */
function destination(event: MouseEvent): string | undefined {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
  if (!plain || !link || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  const to = new URL(link.href);
  const elsewhere = to.origin !== location.origin || /^\/(api|bare)\//.test(to.pathname);
  const onThisPage = to.pathname === location.pathname && to.search === location.search;
  return elsewhere || onThisPage ? undefined : to.pathname + to.search + to.hash;
}

/**
 * Links are plain elements, so that a page is light and works before any script. With a script a press fetches only
 * what differs, and a thin line on top shows that it is on its way.
 */
export function QuickLinks() {
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const to = destination(event);
      if (!to) return;
      event.preventDefault();
      for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
      start(() => router.push(to));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return <div className="on-its-way" aria-hidden="true" hidden={!pending} />;
}
