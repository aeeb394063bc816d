import type { Metadata } from "next";

/** The title of a page: what it is, then the portal. */
export function pageTitle(title: string | null): Metadata {
  return { title: title ? `${title} · Enlace` : "Enlace" };
}
