import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";

export function SearchBox({ value }: { value?: string }) {
  const t = useTranslations("shell");
  return (
    <search className="w-full max-w-md">
      <form action={paths.search()} method="get" className="relative">
        <Icon name="search" className="absolute top-2.5 left-3 text-muted" />
        <input
          id={value === undefined ? "search" : "search-here"}
          type="search"
          name="q"
          defaultValue={value}
          maxLength={200}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          className="h-10 w-full rounded-md border border-line bg-paper pr-14 pl-10 placeholder:text-muted"
        />
        <kbd className="absolute top-2.5 right-2.5 rounded border border-line bg-card px-1.5 font-sans text-[0.8rem] text-muted max-md:hidden">
          Ctrl K
        </kbd>
      </form>
    </search>
  );
}
