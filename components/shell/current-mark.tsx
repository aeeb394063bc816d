"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";

/**
 * Marks the section one is in, once there is JavaScript; the breadcrumbs say it without. After each rendering: the
 * list may have been written anew.
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
  return null;
}
