import { getLocale, getMessages, getTranslations } from "next-intl/server";

/** The nouns that acts are about, with their names, for the filter. */
export async function nounsOfActs(): Promise<{ value: string; label: string }[]> {
  const [{ acts }, locale] = [await getMessages(), await getLocale()];
  return Object.entries(acts.nouns)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Says an act, `noun.verb`, in the reader's language; a word that has no translation stands as it is. */
export async function actWords(): Promise<(act: string) => string> {
  const t = await getTranslations("acts");
  const word = (kind: "nouns" | "verbs", name: string) => {
    const key = `${kind}.${name}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : name;
  };
  return (act) => {
    const [noun = "", verb = ""] = act.split(".");
    return `${word("nouns", noun)}: ${word("verbs", verb)}`;
  };
}
