const colours = ["text-[#ffffff]", "text-[#33ff00]", "text-[#ffc000]", "text-[#ffc000]", "text-[#ff2b2b]"];

/** The look of a label: the standard's own colours on black (TLP 2.0, FIRST 2022). */
export function tlpLook(label: number): string {
  return `inline-block whitespace-nowrap rounded-sm bg-black px-1.5 py-0.5 font-mono text-[0.8rem] leading-tight [print-color-adjust:exact] ${colours[label]}`;
}
