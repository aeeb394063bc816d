import type { ReactNode } from "react";

/** The measure of the benchmark: a page that imports nothing of the project. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
