/** Text as XML 1.0 takes it: what no document may hold is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Something already written as XML. */
type Markup = { xml: string };
type Content = Markup | string | number | null | undefined | false | Content[];

/** An element with its attributes and content; text is escaped, and what is missing leaves nothing behind. */
export function element(
  name: string,
  attributes: Record<string, string | number | null | undefined>,
  ...content: Content[]
): Markup {
  const given = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  const written = given.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join("");
  const inner = content.map(writeXml).join("");
  return { xml: inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>` };
}

function writeXml(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (Array.isArray(content)) return content.map(writeXml).join("");
  return typeof content === "object" ? content.xml : escapeXml(String(content));
}

/** A whole document; `comment` stands above its root. */
export function xmlDocument(root: Markup, comment?: string): string {
  const said = comment ? `<!-- ${escapeXml(comment).replaceAll("--", "—")} -->\n` : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n${said}${root.xml}\n`;
}
