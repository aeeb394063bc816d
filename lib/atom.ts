import { element, xmlDocument } from "./xml";

export type AtomFeed = {
  id: string;
  title: string;
  subtitle: string;
  language: string;
  /** Where the feed itself is, and the page that it follows. */
  self: string;
  page: string;
  updated: Date;
  author: string;
  entries: { id: string; title: string; page: string; updated: Date; lines: string[] }[];
};

/** A feed as Atom (RFC 4287). https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(feed: AtomFeed): string {
  const root = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    element("id", {}, feed.id),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.subtitle),
    element("updated", {}, feed.updated.toISOString()),
    element("author", {}, element("name", {}, feed.author)),
    element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
    element("link", { rel: "alternate", type: "text/html", href: feed.page }),
    feed.entries.map((entry) =>
      element(
        "entry",
        {},
        element("id", {}, entry.id),
        element("title", {}, entry.title),
        element("updated", {}, entry.updated.toISOString()),
        element("link", { rel: "alternate", type: "text/html", href: entry.page }),
        element("content", { type: "text" }, entry.lines.join("\n")),
      ),
    ),
  );
  return xmlDocument(root);
}
