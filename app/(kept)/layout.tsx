import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { Document } from "@/components/shell/document";
import { SkipLink } from "@/components/shell/skip-link";

/** Pages that a device keeps: nothing around them that needs the portal. */
export default function KeptLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <SkipLink />
      <header className="border-line border-b bg-card px-4 py-2.5 sm:px-8">
        <Brand />
      </header>
      <main id="main" className="mx-auto max-w-3xl px-4 py-6 sm:px-8">
        {children}
      </main>
    </Document>
  );
}
