import { Fragment, isValidElement, type ReactNode } from "react";

/** Thrown at what only React can do: a client component, one that waits, a form of an action, a rare attribute. */
const needsReact = new Error("This needs React.");

const words = (list: string) => new Set(list.split(" "));
const withoutEnd = words("br col hr img input source wbr");
/** Elements that React moves into the head, loads, or reads in a way of its own. */
const reactsOwn = words("html head body title meta link base script style template textarea pre noscript");
const rare = words("style ref draggable");
const onOrOff = words("checked disabled hidden multiple open readOnly required selected defaultChecked");
/** Names in two words that HTML and SVG read as React writes them. */
const twoWords = words(
  "autoComplete colSpan dateTime encType maxLength minLength noValidate popoverTarget preserveAspectRatio " +
    "readOnly rowSpan viewBox",
);
const addresses = words("href src action");
const renamed: Record<string, string> = {
  className: "class",
  tabIndex: "tabindex",
  htmlFor: "for",
  defaultValue: "value",
  defaultChecked: "checked",
};
const Waiting = (async () => undefined).constructor;

type Props = Record<string, unknown>;

/** On the component whose element, named by `as`, is written like any other (`still.tsx`). */
export const standsStill = Symbol("stands still");

/**
 * Elements, texts and components that only render, as the HTML that React would write of them. Null where something
 * among them needs React.
 */
export function htmlOf(node: ReactNode): string | null {
  try {
    return write(node, undefined);
  } catch (thrown) {
    if (thrown === needsReact) return null;
    throw thrown;
  }
}

/** `chosen` is the value of the select around the node. */
function write(node: unknown, chosen: unknown): string {
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) {
    let html = "";
    for (const each of node) html += write(each, chosen);
    return html;
  }
  if (!isValidElement<Props>(node)) throw needsReact;
  const { type, props } = node;
  if (typeof type === "string") return writeElement(type, props, chosen);
  if (type === Fragment) return write(props.children, chosen);
  if (typeof type !== "function" || "$$typeof" in type || type instanceof Waiting) throw needsReact;
  if (standsStill in type) {
    const { as, ...rest } = props;
    return writeElement(String(as), rest, chosen);
  }
  return write((type as (props: Props) => unknown)(props), chosen);
}

function writeElement(tag: string, props: Props, chosen: unknown): string {
  if (reactsOwn.has(tag)) throw needsReact;
  const select = tag === "select";
  let html = `<${tag}`;
  for (const name in props) {
    if (name === "children" || name === "dangerouslySetInnerHTML") continue;
    if (!select || (name !== "defaultValue" && name !== "value")) html += attribute(name, props[name]);
  }
  if (tag === "option" && chosen !== undefined && props.value === chosen) html += ' selected=""';
  if (withoutEnd.has(tag)) return `${html}/>`;
  const ready = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  const inside = select ? (props.value ?? props.defaultValue) : chosen;
  return `${html}>${ready ? ready.__html : write(props.children, inside)}</${tag}>`;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  const written = renamed[name] ?? name;
  if (rare.has(name) || (/[A-Z]/.test(written) && !twoWords.has(name))) throw needsReact;
  if (typeof value === "boolean") {
    if (name.startsWith("aria-") || name.startsWith("data-")) return ` ${name}="${value}"`;
    if (!value) return "";
    if (!onOrOff.has(name)) throw needsReact;
    return ` ${written}=""`;
  }
  if (typeof value !== "string" && typeof value !== "number") throw needsReact;
  const text = String(value);
  // React refuses addresses that run a script, however they are spelt; nothing that could be one is written here.
  if (addresses.has(name) && /^[\s\p{Cc}]*j/iu.test(text)) throw needsReact;
  return ` ${written}="${escaped(text)}"`;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const escaped = (text: string) =>
  /["&'<>]/.test(text) ? text.replace(/["&'<>]/g, (sign) => escapes[sign] ?? sign) : text;
