import { findPersonalData } from "@/domain/guard/find";
import { heldOut } from "@/tests/domain/guard/held-out";
import { score } from "@/tests/domain/guard/scoring";

const prose =
  "La reunión del grupo trató las nuevas rutas de la cocaína por mar y por aire, con 14 países. Le conteneur MSCU 3277612, parti de Santos le 12/05/2022, pesait 22 000 kg. The vessel (IMO 9961178) left on 4 April 2022. ".repeat(
    10,
  );

/** Recall and precision on the examples held out, and the milliseconds for 2 MB: the median of nine, none the first. */
export function figuresOfGuard() {
  const { recall, precision } = score(heldOut);
  const part = `${prose}\nEl contacto es Hugo Villalba, CPF 642.718.289-71, tel. +595 981 234567.\n`;
  const text = part.repeat(Math.ceil(2_000_000 / part.length)).slice(0, 2_000_000);
  const taken: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    const begun = performance.now();
    if (findPersonalData(text).length < 1000) throw new Error("too little found");
    taken.push(performance.now() - begun);
  }
  const milliseconds = taken.slice(1).sort((a, b) => a - b)[4] ?? Number.POSITIVE_INFINITY;
  return { recall, precision, milliseconds };
}
