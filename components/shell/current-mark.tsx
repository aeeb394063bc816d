"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/**
 * Marks the section one is in, once there is JavaScript; the breadcrumbs say it without. After each rendering: the
 * list may have been written anew. And brings what is current into a strip that is longer than the screen.
 */
export function CurrentMark() {
  const path = usePathname();
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-navigation] a")) {
      const href = link.getAttribute("href") ?? "";
      const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  });
  const query = useSearchParams().toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page
  useEffect(() => {
    for (const tab of document.querySelectorAll<HTMLElement>(".tabs [aria-current]")) {
      const strip = tab.closest("nav");
      if (!strip) continue;
      const [inner, outer] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
      strip.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
    }
  }, [path, query]);
  return null;
}
