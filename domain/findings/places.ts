/** A place as a person writes it: "Montevideo, Uruguay", a UN/LOCODE, or a country alone. */

/** `code` is a UN/LOCODE; a name without its country may still be a place that the portal knows. */
export type WrittenPlace = { code: string } | { country: string; name: string } | { name: string };

const unlocode = /^[A-Z]{2} ?[A-Z2-9]{3}$/;

/** Reads a written place. `countryOf` knows countries by their names and codes. What stands after the last comma is the country. */
export function readPlace(written: string, countryOf: (name: string) => string | null): WrittenPlace {
  const text = written.trim().replace(/\s+/g, " ");
  const comma = text.lastIndexOf(",");
  if (comma < 0) {
    const country = countryOf(text);
    if (country) return { country, name: "" };
    return unlocode.test(text) ? { code: text.replace(" ", "") } : { name: text };
  }
  const country = countryOf(text.slice(comma + 1).trim());
  const name = text.slice(0, comma).trim();
  if (!country) return { name: text };
  return unlocode.test(name) && name.startsWith(country)
    ? { code: name.replace(" ", "") }
    : { country, name };
}

/** As `readPlace` reads it back. */
export function writePlace(name: string | null, country: string): string {
  return name ? `${name}, ${country}` : country;
}
