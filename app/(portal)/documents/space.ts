import { getLocale, getTranslations } from "next-intl/server";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { type LocalText, readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

type Space = { id: string; kind: string; title: LocalText | null };

/** The way back from a document to the place it belongs to. */
export async function trailOf(space: Space): Promise<Crumb[]> {
  const [t, locale] = [await getTranslations("documents"), await getLocale()];
  const name = space.title ? readIn(space.title, locale).text : "";
  if (space.kind === "group") {
    return [
      { href: paths.group(space.id), label: name },
      { href: paths.groupDocuments(space.id), label: t("title") },
    ];
  }
  if (space.kind === "activity") {
    return [
      { href: paths.activity(space.id), label: name },
      { href: paths.activityDocuments(space.id), label: t("title") },
    ];
  }
  return [{ href: paths.documents(), label: t("title") }];
}

/** The languages that a file can be in, the reader's own first. */
export async function languageOptions(): Promise<{ value: string; label: string }[]> {
  const [t, locale] = [await getTranslations("languages"), await getLocale()];
  const all = ["es", "en", "pt", "fr", "it"] as const;
  return [...all]
    .sort((a, b) => Number(b === locale) - Number(a === locale))
    .map((value) => ({ value, label: t(value) }));
}
