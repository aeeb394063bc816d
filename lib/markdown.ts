import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const allowed = {
  ...defaultSchema,
  // No images from elsewhere, no headings above the page's own, no identifiers, no styles.
  tagNames:
    "a b blockquote br code del em h3 h4 h5 h6 hr i li ol p pre s strong table tbody td th thead tr ul".split(
      " ",
    ),
  attributes: { a: ["href"], code: [], td: ["align"], th: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

type Element = { type: string; tagName?: string; properties?: Record<string, unknown>; children?: Element[] };

/** Headings of a text stand below the page's own; links to elsewhere say nothing of where they come from. */
function settle() {
  return (tree: Element) => {
    const visit = (node: Element) => {
      const level = node.tagName?.match(/^h([1-6])$/)?.[1];
      if (level) node.tagName = `h${Math.min(6, Number(level) + 2)}`;
      if (node.tagName === "a")
        node.properties = { href: node.properties?.href, rel: ["noreferrer", "nofollow"] };
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(settle)
  .use(rehypeSanitize, { ...allowed, attributes: { ...allowed.attributes, a: ["href", "rel"] } } as never)
  .use(rehypeStringify)
  .freeze();

/** Markdown as clean HTML: no raw HTML, no scripts, no images, no styles. */
export function renderMarkdown(text: string): string {
  return String(renderer.processSync(text));
}
