import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function Brand() {
  const t = await getTranslations("shell");
  return (
    <Link href="/" prefetch={false} className="flex items-center gap-2.5">
      <span
        aria-hidden="true"
        className="grid size-7 place-items-center rounded-md bg-accent font-semibold text-white"
      >
        E
      </span>
      <span className="leading-tight">
        <span className="block font-semibold">Enlace</span>
        <span className="block text-[0.8rem] text-muted">{t("programme")}</span>
      </span>
    </Link>
  );
}
