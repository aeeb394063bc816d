import { Flag } from "./flag";

/** A person with the organisation they stand for, unless the name says it. */
export function Person({
  name,
  organisation,
  countryCode,
  href,
}: {
  name: string;
  organisation?: string | null;
  countryCode?: string | null;
  href?: string;
}) {
  return (
    <span className="inline-flex min-w-0 items-baseline gap-2">
      <Flag code={countryCode} />
      <span className="min-w-0">
        {href ? (
          <a href={href} className="hover:underline">
            {name}
          </a>
        ) : (
          name
        )}
        {organisation && !name.includes(organisation) && (
          <span className="text-muted">{`\u00a0· ${organisation}`}</span>
        )}
      </span>
    </span>
  );
}
