/** Which files are taken, by their content and not by their name; and what is said of them. */

/** Media types that are taken, with the ending that a download gets. */
export const fileKinds: Record<string, string> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "image/jpeg": "jpg",
  "image/png": "png",
  "text/plain": "txt",
};

/** A plain form takes files up to this many bytes. */
export const formFileLimit = 10 * 1024 * 1024;

/** A name that is safe in a header and on any disk: no path, no control characters, the ending of its kind. */
export function safeFileName(name: string, mediaType: string): string {
  const ending = fileKinds[mediaType] ?? "bin";
  const base = (name.split(/[/\\]/).pop() ?? "")
    .normalize("NFC")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{C}"<>|*?:;%]/gu, "")
    .replace(/^\.+/, "")
    .trim()
    .slice(0, 120);
  return `${base || "document"}.${ending}`;
}

/** "JPEG, 1.2 MB": sizes in decimal units. */
export function writeSize(bytes: number, locale: string): string {
  const [unit, divisor] = bytes >= 1e6 ? (["megabyte", 1e6] as const) : (["kilobyte", 1e3] as const);
  const style = { style: "unit", unit, maximumFractionDigits: bytes >= 1e7 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, style).format(Math.max(bytes / divisor, 0.1));
}

/** Text that is text: valid UTF-8 without control characters other than white space. */
export function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !/(?![\t\n\v\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
