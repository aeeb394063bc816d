"use client";
import { useEffect } from "react";

/** Asks before unsaved text is left behind: by a link, by going back, by closing the page. */
export function useLeaveWarning(unsaved: boolean, question: string) {
  useEffect(() => {
    if (!unsaved) return;
    const listening = new AbortController();
    const { signal } = listening;
    function followed(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link || link.target || link.hasAttribute("download") || event.ctrlKey || event.metaKey) return;
      const stays = (link.getAttribute("href") ?? "#").startsWith("#");
      if (stays || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    function traversed(event: Event & { navigationType?: string }) {
      if (event.navigationType !== "traverse" || !event.cancelable) return;
      if (!window.confirm(question)) event.preventDefault();
    }
    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    document.addEventListener("click", followed, { signal, capture: true });
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener("navigate", traversed, { signal });
    return () => listening.abort();
  }, [unsaved, question]);
}
