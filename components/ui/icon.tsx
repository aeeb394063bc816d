import type { IconName } from "./icon-names";

/** An icon beside words: it says nothing by itself. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : "icon"} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
