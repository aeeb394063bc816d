type Part = (name: string, value: Buffer | undefined) => void;

const HEADER_LIMIT = 8192;
const FIELD_LIMIT = 1024 * 1024;
/** More fields than any form of the portal has. */
const PART_LIMIT = 5000;
const headerLine = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/;

/**
 * Follows a multipart body as it passes and knows afterwards whether it was whole (RFC 7578). It keeps nothing
 * but the values of the fields that `wants` names.
 */
export class MultipartWatch {
  broken = false;
  /** So many parts that nobody reads them. */
  crowded = false;
  whole = false;
  private rest: Buffer = Buffer.alloc(0);
  private inside: "start" | "headers" | "body" | "after" = "start";
  private readonly delimiter: Buffer;
  private name = "";
  private kept: Buffer[] | undefined;
  private keptSize = 0;
  private parts = 0;

  constructor(
    boundary: string,
    private readonly wants: (name: string) => boolean,
    private readonly part: Part,
  ) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  }

  watch(chunk: Buffer) {
    if (this.broken || this.whole) return;
    this.rest = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk;
    while (!this.broken && !this.whole && this.step());
  }

  /** True when there is more to look at in what has come so far. */
  private step(): boolean {
    switch (this.inside) {
      case "start":
        return this.start();
      case "headers":
        return this.headers();
      case "body":
        return this.body();
      case "after":
        return this.after();
    }
  }

  private start(): boolean {
    const opening = this.delimiter.subarray(2);
    if (this.rest.length < opening.length) return false;
    if (!this.rest.subarray(0, opening.length).equals(opening)) this.broken = true;
    return this.go("after", opening.length);
  }

  private after(): boolean {
    if (this.rest.length < 2) return false;
    const two = this.rest.toString("latin1", 0, 2);
    if (two === "--") this.whole = true;
    else if (two !== "\r\n") this.broken = true;
    return this.go("headers", 2);
  }

  private headers(): boolean {
    const end = this.rest.indexOf("\r\n\r\n");
    if (end < 0) {
      if (this.rest.length > HEADER_LIMIT) this.broken = true;
      return false;
    }
    const lines = this.rest.toString("utf8", 0, end).split("\r\n");
    const disposition = lines.find((line) => /^content-disposition:\s*form-data\s*;/i.test(line));
    this.parts += 1;
    if (this.parts > PART_LIMIT) this.crowded = true;
    const name = /;\s*name="([^"]*)"/i.exec(disposition ?? "")?.[1];
    if (name === undefined || !lines.every((line) => headerLine.test(line))) this.broken = true;
    this.name = name ?? "";
    this.kept = this.wants(this.name) ? [] : undefined;
    this.keptSize = 0;
    // The line break stays: a part without content is followed by its delimiter at once.
    return this.go("body", end + 2);
  }

  private body(): boolean {
    const end = this.rest.indexOf(this.delimiter);
    const seen = end < 0 ? Math.max(0, this.rest.length - this.delimiter.length) : end;
    if (this.kept && seen) {
      this.keptSize += seen;
      if (this.keptSize > FIELD_LIMIT) this.broken = true;
      else this.kept.push(this.rest.subarray(0, seen));
    }
    if (end < 0) {
      this.rest = this.rest.subarray(seen);
      return false;
    }
    this.part(this.name, this.kept && Buffer.concat(this.kept).subarray(2));
    return this.go("after", end + this.delimiter.length);
  }

  private go(next: "headers" | "body" | "after", used: number): boolean {
    this.inside = next;
    this.rest = this.rest.subarray(used);
    return true;
  }
}

/** The boundary of a multipart content type; undefined where there is none that a browser could have sent. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}
