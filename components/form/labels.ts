import { Children, isValidElement, type ReactNode } from "react";

/** The names of the fields among the parts of a form, in their order: what is known of them before the page stands. */
export function labelsOf(parts: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {};
  Children.forEach(parts, (part) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(part)) return;
    const { name, label, children } = part.props;
    if (typeof name === "string" && typeof label === "string") labels[name] = label;
    if (typeof children !== "function") Object.assign(labels, labelsOf(children));
  });
  return labels;
}

/** The label of a field, or of the field that it is a part of: `title.es` is a part of `title`. */
export function labelFor(labels: Record<string, string>, name: string): string | undefined {
  const whole = Object.keys(labels).find((each) => name === each || name.startsWith(`${each}.`));
  return whole && labels[whole];
}
