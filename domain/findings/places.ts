/** A place as a person writes it: "Montevideo, Uruguay", a UN/LOCODE, or a country alone. */

/** `code` is a UN/LOCODE; a name without its country may still be a place that the portal knows. */
export type WrittenPlace = { code: string } | { country: string; name: string } | { name: string };

const unlocode = /^[A-Z]{2} ?[A-Z2-9]{3}$/;

type CountryOf = (name: string) => string | null;

/** Reads a written place. `countryOf` knows countries by their names and codes. What stands after a comma is the country. */
export function readPlace(written: string, countryOf: CountryOf): WrittenPlace {
  const text = written.trim().replace(/\s+/g, " ");
  const alone = countryOf(text);
  if (alone) return { country: alone, name: "" };
  if (unlocode.test(text)) return { code: text.replace(" ", "") };
  for (let comma = text.indexOf(","); comma >= 0; comma = text.indexOf(",", comma + 1)) {
    const country = countryOf(text.slice(comma + 1).trim());
    const name = text.slice(0, comma).trim();
    if (country && unlocode.test(name) && name.startsWith(country)) return { code: name.replace(" ", "") };
    if (country) return { country, name };
  }
  return { name: text };
}

/** Countries with commas between them, some of whose names hold a comma; null where one is none. */
export function readCountries(written: string, countryOf: CountryOf): string[] | null {
  const parts = written.split(",").map((part) => part.trim());
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    if (parts[at] === "") {
      at += 1;
      continue;
    }
    const length = [3, 2, 1].find((count) => countryOf(parts.slice(at, at + count).join(", ")));
    const code = length && countryOf(parts.slice(at, at + length).join(", "));
    if (!length || !code) return null;
    found.push(code);
    at += length;
  }
  return [...new Set(found)];
}

/** As `readPlace` reads it back. */
export function writePlace(name: string | null, country: string): string {
  return name ? `${name}, ${country}` : country;
}
