import "@/app/globals.css";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { QuickLinks } from "./quick-links";

/** The document around every page: its language, and how its links are followed. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={useLocale()}>
      <body className="font-sans">
        {children}
        <QuickLinks />
      </body>
    </html>
  );
}
