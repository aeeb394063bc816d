import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

export function Brand() {
  const t = useTranslations("shell");
  return (
    <a href={paths.home()} className="brand flex items-center gap-2.5">
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
    </a>
  );
}
