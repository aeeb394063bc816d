/** A path whose encoding no router agrees on, or that is no path at all. */
export function isMalformed(url: string): boolean {
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\") || url.length > 8000) return true;
  if (!url.includes("%")) return false;
  try {
    const query = url.indexOf("?");
    const path = decodeURIComponent(query < 0 ? url : url.slice(0, query));
    if (query >= 0) decodeURIComponent(url.slice(query));
    return path.includes("\0");
  } catch {
    return true;
  }
}
