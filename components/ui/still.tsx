import "server-only";
import { createElement, type JSX, type ReactNode } from "react";
import { htmlOf, standsStill } from "./html";

type Tag = "div" | "header" | "nav" | "section" | "ul" | "ol" | "form" | "table";

type Props<T extends Tag> = { as: T; children: ReactNode } & Omit<
  JSX.IntrinsicElements[T],
  "children" | "ref"
>;

/**
 * An element whose content stands still: it is written as HTML once, on the server, and React in the browser leaves it
 * alone. Content that needs React, such as the form of an action, is rendered as ever.
 */
export function Still<T extends Tag>({ as, children, ...rest }: Props<T>) {
  const html = htmlOf(children);
  if (html === null) return createElement(as, rest, children);
  return createElement(as, { ...rest, dangerouslySetInnerHTML: { __html: html } });
}
Still[standsStill] = true;
