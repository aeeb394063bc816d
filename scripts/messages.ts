import { readFileSync } from "node:fs";

type Tree = { [key: string]: string | Tree };

const languages = ["en", "es", "pt", "fr"];

function flat(tree: Tree, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

/** The arguments of an ICU message and its tags: `<link>, count, name`. */
export function argumentsOf(message: string): string {
  const names = new Set(message.match(/<\w+>/g) ?? []);
  let at = 0;
  /** Reads on until a brace closes: a text, or what stands behind the name of an argument. */
  const read = (isText: boolean) => {
    while (at < message.length) {
      const letter = message[at++];
      if (letter === "'" && /[{}]/.test(message[at] ?? ""))
        at = message.indexOf("'", at) + 1 || message.length;
      else if (letter === "}") return;
      else if (letter === "{" && !isText) read(true);
      else if (letter === "{") {
        const [all = "", name = ""] = /^\s*(\w+)/.exec(message.slice(at)) ?? [];
        names.add(name);
        at += all.length;
        read(false);
      }
    }
  };
  read(true);
  return [...names].sort().join(", ");
}

/**
 * Every sentence in every language with the same arguments, and none that no source uses. A key counts as used when
 * its last part, or a prefix of it written with `${`, stands in the sources.
 */
export function checkMessages(sources: string): { keys: number; problems: string[] } {
  const problems: string[] = [];
  const all = new Map(
    languages.map((language) => [
      language,
      new Map(flat(JSON.parse(readFileSync(`messages/${language}.json`, "utf8")))),
    ]),
  );
  const english = all.get("en") ?? new Map<string, string>();
  for (const [language, messages] of all) {
    for (const key of english.keys())
      if (!messages.has(key)) problems.push(`messages/${language}.json lacks ${key}`);
    for (const [key, message] of messages) {
      const original = english.get(key);
      if (original === undefined) problems.push(`messages/en.json lacks ${key}`);
      else if (argumentsOf(original) !== argumentsOf(message))
        problems.push(
          `messages/${language}.json: ${key} has ${argumentsOf(message) || "no arguments"}, not ${argumentsOf(original) || "none"}`,
        );
    }
  }
  for (const key of english.keys())
    if (!isUsed(key, sources)) problems.push(`nobody uses the message ${key}`);
  return { keys: english.size, problems };
}

/** Written out whole or from some part on, or with its beginning before a computed part. */
function isUsed(key: string, sources: string): boolean {
  const parts = key.split(".");
  // The names of audit acts, `noun.verb`: used where an act has that noun or that verb.
  if (key.startsWith("acts.nouns.")) return sources.includes(`"${parts[2]}.`);
  if (key.startsWith("acts.verbs.")) return sources.includes(`.${parts[2]}"`);
  for (let from = 0; from < parts.length; from++) {
    if (sources.includes(`"${parts.slice(from).join(".")}"`)) return true;
    for (let until = from + 1; until < parts.length; until++) {
      if (sources.includes(`\`${parts.slice(from, until).join(".")}.\${`)) return true;
    }
  }
  return computed(parts.slice(0, -1).join("."), sources);
}

/** A namespace of which some key is computed: `const tr = useTranslations("groups.roles")` and then `tr(value)`. */
function computed(namespace: string, sources: string): boolean {
  const named = new RegExp(`Translations\\("${namespace.replaceAll(".", "\\.")}"\\)`, "g");
  for (const match of sources.matchAll(named)) {
    const file = sources.slice(match.index, match.index + 12_000);
    if (/\bt[a-z]?(?:\.has)?\((?!")/.test(file)) return true;
  }
  return false;
}
