import fc from "fast-check";
import { expect, test } from "vitest";
import { readCountries, readPlace, writePlace } from "@/domain/findings/places";
import { countryCodes, countryName, countryNamed } from "@/lib/countries";

const read = (written: string) => readPlace(written, countryNamed);

test("a name and its country, in any of the four languages", () => {
  expect(read("Montevideo, Uruguay")).toEqual({ country: "UY", name: "Montevideo" });
  expect(read("  Le Havre ,  França ")).toEqual({ country: "FR", name: "Le Havre" });
  expect(read("Roma, it")).toEqual({ country: "IT", name: "Roma" });
  expect(read("perú")).toEqual({ country: "PE", name: "" });
});

test("a UN/LOCODE, alone or before its country", () => {
  expect(read("UYMVD")).toEqual({ code: "UYMVD" });
  expect(read("UY MVD")).toEqual({ code: "UYMVD" });
  expect(read("UYMVD, Uruguay")).toEqual({ code: "UYMVD" });
});

test("what names no country is a name", () => {
  expect(read("Montevideo")).toEqual({ name: "Montevideo" });
  expect(read("Montevideo, Atlantis")).toEqual({ name: "Montevideo, Atlantis" });
});

test("several countries, also those with a comma in their name", () => {
  expect(readCountries("Brasil, Paraguay , ", countryNamed)).toEqual(["BR", "PY"]);
  expect(readCountries("Macau, RAE da China, Brasil, br", countryNamed)).toEqual(["MO", "BR"]);
  expect(readCountries("Brasil, Atlantis", countryNamed)).toBeNull();
  expect(readCountries("", countryNamed)).toEqual([]);
});

test("what is written is read back, for every country and language", () => {
  const name = fc.stringMatching(/^[A-Z][a-zé]{2,12}( [a-z]{2,8})?$/);
  fc.assert(
    fc.property(
      name,
      fc.constantFrom(...countryCodes),
      fc.constantFrom("en", "es", "pt", "fr"),
      (place, code, locale) => {
        expect(read(writePlace(place, countryName(code, locale)))).toEqual({ country: code, name: place });
      },
    ),
    { numRuns: 500 },
  );
});
