import type { ReactNode } from "react";
import { setLanguage } from "@/auth/actions";
import { Document } from "@/components/shell/document";
import { PublicFrame } from "@/components/shell/public-frame";

/** Pages at the door: nobody is signed in yet. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <PublicFrame setLanguage={setLanguage} narrow>
        {children}
      </PublicFrame>
    </Document>
  );
}
