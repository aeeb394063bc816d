/** How far something is, in percent, drawn and in words. */
export function Progress({ percent, label }: { percent: number; label: string }) {
  const width = Math.max(0, Math.min(100, Math.round(percent)));
  return (
    <svg
      role="img"
      aria-label={`${label}: ${width} %`}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="h-1 w-full rounded"
    >
      <rect width="100" height="4" className="fill-line" />
      <rect width={width} height="4" className="fill-accent" />
    </svg>
  );
}
