import { notFound } from "next/navigation";
import { isId } from "@/domain/ids";

/** An identifier in an address; what is none does not exist. */
export function idParam(value: string): string {
  const plain = value.toLowerCase();
  if (!isId(plain)) notFound();
  return plain;
}

/** What a query says once; said twice, too long or with characters that no text holds, it counts as not said. */
export function one(value: string | string[] | undefined, most = 200): string | undefined {
  if (typeof value !== "string" || value === "" || value.length > most) return undefined;
  return value.isWellFormed() && !value.includes("\u0000") ? value : undefined;
}

/** An identifier in a query; what is none counts as not said. */
export function oneId(value: string | string[] | undefined): string | undefined {
  const said = one(value);
  return said && isId(said) ? said : undefined;
}

export type Search = Promise<Record<string, string | string[] | undefined>>;
