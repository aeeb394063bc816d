/** Identifiers of the seed, the same on every machine, so that tests and links can name them. */
import { v5 } from "uuid";

const enlace = "5b0e2c1a-7d3f-4f0e-9c55-0a1b2c3d4e5f";

/** The identifier of a thing of the seed by its name, for example `idOf("activity lima")`. */
export function idOf(name: string): string {
  return v5(name, enlace);
}
