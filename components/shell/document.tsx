import "@/app/globals.css";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";

/** The document around every page: its language, and nothing else. */
export async function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body className="font-sans">{children}</body>
    </html>
  );
}
