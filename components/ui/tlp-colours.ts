/** The look of a label (`app/components.css`). */
export function tlpLook(label: number): string {
  return `tlp tlp-${label}`;
}
