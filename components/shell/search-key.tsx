"use client";
import { useEffect } from "react";

/** ⌘K or Ctrl-K goes to the search box from anywhere. */
export function SearchKey() {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      document.getElementById("search")?.focus();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);
  return null;
}
