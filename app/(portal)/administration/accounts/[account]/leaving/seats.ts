import type { Holding, Successor } from "@/db/queries/succession";
import { type Locale, readIn } from "@/domain/local-text";
import { neededSeat, type Seat, seatsOf, takersOf } from "@/domain/succession";

/** A seat as the form asks for it: its field, the space it leads, and who may take it. */
export type SeatToHandOver = {
  name: string;
  seat: Seat;
  space: string;
  needed: boolean;
  takers: { value: string; label: string }[];
};

export function seatsToHandOver(
  holdings: Holding[],
  successors: Successor[],
  locale: Locale,
): SeatToHandOver[] {
  return holdings.flatMap((holding) => {
    const needed = neededSeat(holding, successors);
    return seatsOf(holding.roles).map((seat) => ({
      name: `seats.${holding.spaceId}.${seat}`,
      seat,
      space: readIn(holding.title, locale).text,
      needed: seat === needed,
      takers: takersOf(holding, seat, successors).map(({ membershipId, name, organisation }) => ({
        value: membershipId,
        label: `${name} · ${organisation}`,
      })),
    }));
  });
}
