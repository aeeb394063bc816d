import { getTranslations } from "next-intl/server";
import { AMBER, tlp } from "@/domain/labels";

const colours = ["text-[#ffffff]", "text-[#33ff00]", "text-[#ffc000]", "text-[#ffc000]", "text-[#ff2b2b]"];

/** A label of the Traffic Light Protocol in the standard's own colours on black. */
export function TlpTag({ label }: { label: number }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded bg-black px-1.5 py-0.5 font-mono text-[0.8rem] ${colours[label]}`}
    >
      {tlp(label)}
    </span>
  );
}

/** On top of every page whose content is AMBER or stricter: what the label permits. */
export async function TlpBanner({ label, space }: { label: number; space?: string }) {
  if (label < AMBER) return null;
  const t = await getTranslations("tlp");
  const key = (["clear", "green", "amber", "strict", "red"] as const)[label] ?? "red";
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-x-3 rounded-md border border-[#333] bg-black px-4 py-2 text-white">
      <TlpTag label={label} />
      <span>{space ? t(`in.${key}`, { space }) : t(`long.${key}`)}</span>
    </p>
  );
}
