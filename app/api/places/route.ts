import { getLocale } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { suggestPlaces } from "@/db/queries/places";
import { writePlace } from "@/domain/findings/places";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";

/** A few places for a field that is being typed in, as the form reads them back. Nothing for somebody who is not signed in. */
export async function GET(request: Request) {
  const words = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const asked = words.length > 1 && words.length <= 80 && words.isWellFormed() && !words.includes("\u0000");
  const locale = await getLocale();
  const found = asked ? await readOpen((tx) => suggestPlaces(tx, words.split(",")[0] ?? words)) : [];
  return Response.json(
    found.map((place) => ({
      value: writePlace(place.name, countryName(place.countryCode, locale)),
      label: [readIn(place.kindNames, locale).text, place.unlocode].filter(Boolean).join(" · "),
    })),
  );
}
