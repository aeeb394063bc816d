import type { ReactNode } from "react";
import { DeviceGuard } from "../device/device-guard";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";

/** The frame of pages without signing in. `narrow` for a single form. */
export function PublicFrame({
  setLanguage,
  aside,
  narrow,
  children,
}: {
  setLanguage: (data: FormData) => Promise<void>;
  aside?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <DeviceGuard account={null} />
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b bg-card px-4 py-2.5 sm:px-8">
        <Brand />
        <div className="door sm:order-last">{aside}</div>
        <div className="max-sm:w-full sm:ml-auto">
          <LanguageSwitch action={setLanguage} />
        </div>
      </header>
      <main id="main" className={`mx-auto px-4 py-8 ${narrow ? "max-w-md sm:py-16" : "max-w-6xl sm:px-8"}`}>
        {children}
      </main>
    </>
  );
}
