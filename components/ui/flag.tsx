/** A drawn flag. With a `name` it stands for the country; without, the name stands beside it. */
export function Flag({ code, name = "" }: { code: string | null | undefined; name?: string }) {
  if (!code) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a small drawing of ours, of one size, needs no optimiser
    <img src={`/flags/${code.toLowerCase()}.svg`} alt={name} loading="lazy" className="flag" />
  );
}
