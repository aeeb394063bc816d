import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type Look = "primary" | "quiet" | "danger";

export function buttonClass(look: Look = "quiet"): string {
  return `button ${look}`;
}

/** A link that looks like a button, for the way to a form. */
export function ButtonLink({
  href,
  look,
  icon,
  iconAfter,
  children,
}: {
  href: string;
  look?: Look;
  icon?: IconName;
  iconAfter?: IconName;
  children: ReactNode;
}) {
  return (
    <a href={href} className={buttonClass(look)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}

/** A button of a form. While something stands in the way, it says what instead of being dead. */
export function Button({
  look,
  icon,
  pending,
  name,
  value,
  type = "submit",
  formNoValidate,
  children,
}: {
  look?: Look;
  icon?: IconName;
  pending?: boolean;
  name?: string;
  value?: string;
  type?: "submit" | "button";
  /** Sends what a check would refuse. */
  formNoValidate?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      formNoValidate={formNoValidate}
      aria-disabled={pending || undefined}
      className={buttonClass(look)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
