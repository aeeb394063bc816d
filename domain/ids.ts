/** Identifiers: UUIDs (RFC 9562) in the form that PostgreSQL writes them, in small letters. */

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an identifier; what an address or a cursor says may be anything. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
