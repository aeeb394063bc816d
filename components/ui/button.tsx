import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type Look = "primary" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "bg-accent text-white border-accent hover:bg-accent-hover",
  quiet: "bg-card text-ink border-line hover:bg-sunk",
  danger: "bg-bad text-white border-bad hover:opacity-90",
};

const shape =
  "inline-flex items-center justify-center gap-2 rounded-md border px-3.5 py-2 font-medium text-center no-underline";

export function buttonClass(look: Look = "quiet"): string {
  return `${shape} ${looks[look]}`;
}

/** A link that looks like a button, for the way to a form. */
export function ButtonLink({
  href,
  look,
  icon,
  children,
}: {
  href: string;
  look?: Look;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
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
  children,
}: {
  look?: Look;
  icon?: IconName;
  pending?: boolean;
  name?: string;
  value?: string;
  type?: "submit" | "button";
  children: ReactNode;
}) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      className={buttonClass(look)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
