import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Tree = { [key: string]: string | Tree };

/** The part of the messages under those names, `groups.form` included with its path. */
function pick(messages: Tree, names: string[]): Tree {
  const picked: Tree = {};
  for (const name of names) {
    const parts = name.split(".");
    const last = parts.pop() ?? name;
    let from: Tree | string | undefined = messages;
    let to = picked;
    for (const part of parts) {
      from = typeof from === "object" ? from[part] : undefined;
      const inner = to[part];
      to[part] = typeof inner === "object" ? inner : {};
      to = to[part] as Tree;
    }
    const found = typeof from === "object" ? from[last] : undefined;
    if (found !== undefined) to[last] = found;
  }
  return picked;
}

/** Gives a form the texts it needs in the browser, and no page the texts of all the others. */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: string[];
  children: ReactNode;
}) {
  const messages = pick((await getMessages()) as Tree, ["form", "errors", ...namespaces]);
  return <NextIntlClientProvider messages={messages as never}>{children}</NextIntlClientProvider>;
}
