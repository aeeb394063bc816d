import { getLocale } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { nearestPlaces, suggestPlaces } from "@/db/queries/places";
import { writePlace } from "@/domain/findings/places";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";

/** A few places for a field that is being typed in, as the form reads them back. Nothing for somebody who is not signed in. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const near = coordinates(searchParams.get("near") ?? "");
  const words = searchParams.get("q")?.trim() ?? "";
  const asked = words.length > 1 && words.length <= 80 && words.isWellFormed() && !words.includes("\u0000");
  const locale = await getLocale();
  const found = near
    ? await readOpen((tx) => nearestPlaces(tx, near))
    : asked
      ? await readOpen((tx) => suggestPlaces(tx, words.split(",")[0] ?? words))
      : [];
  return Response.json(
    found.map((place) => ({
      value: writePlace(place.name, countryName(place.countryCode, locale)),
      label: [readIn(place.kindNames, locale).text, place.unlocode].filter(Boolean).join(" · "),
    })),
  );
}

/** "-12.05,-77.15" */
function coordinates(written: string): { latitude: number; longitude: number } | null {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/.exec(written) ?? [];
  const [north, east] = [Number(latitude), Number(longitude)];
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : null;
}
