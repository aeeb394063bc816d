/** Readings of the page that nobody asked for and that have not left yet. */
let waiting = 0;
let marked = false;

/** The router takes no headers, so its next reading is marked on the way out: it does not count as use of the session. */
function markReadings() {
  if (marked) return;
  marked = true;
  const plainly = window.fetch;
  window.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (waiting === 0 || !headers.has("rsc") || headers.has("next-router-prefetch"))
      return plainly(input, init);
    waiting -= 1;
    headers.set("x-enlace-background", "1");
    return plainly(input, { ...init, headers });
  };
}

/** Does what makes the router read the page again. */
export function inBackground(refresh: () => void): void {
  markReadings();
  waiting += 1;
  refresh();
}
