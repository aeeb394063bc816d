import { expect, test } from "vitest";
import { csv } from "@/lib/csv";

/** The rows as a spreadsheet reads them: any line break outside quotes begins one. */
function rows(text: string): string[] {
  return text.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[\r\n]+/g, " ")).split(/[\r\n]+/);
}

test.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "x\n=1", "x\r=1", "x\r\n@SUM(1)", 'x"\n=1'])(
  "no row begins with a formula because of %j",
  (cell) => {
    const made = csv(["phone", "mail"], [[cell, "a"]]);
    expect(made.startsWith("\ufeffphone,mail\r\n")).toBe(true);
    const [, row, ...rest] = rows(made);
    expect(rest).toEqual([""]);
    expect(row).toMatch(/^"?(?:'|x)/);
  },
);
