import { useTranslations } from "next-intl";
import { AMBER, tlp } from "@/domain/labels";

/** A label of the Traffic Light Protocol in the standard's own colours on black. */
export function TlpTag({ label }: { label: number }) {
  return <span className={`tlp tlp-${label}`}>{tlp(label)}</span>;
}

/** The label in the head of a page, unless it stands on top of it anyway. */
export function TlpInHead({ label, banner = label }: { label: number; banner?: number }) {
  return label < AMBER || label !== banner ? <TlpTag label={label} /> : null;
}

/** On top of every page whose content is AMBER or stricter: what the label permits. Printed sheets carry it too. */
export function TlpBanner({ label, space }: { label: number; space?: string }) {
  const t = useTranslations("tlp");
  if (label < AMBER) return <span hidden data-page-label={label} />;
  const key = (["clear", "green", "amber", "strict", "red"] as const)[label] ?? "red";
  return (
    <p
      data-page-label={label}
      className="mb-4 flex flex-wrap items-baseline gap-x-4 rounded-md border border-[#333] bg-black px-3 py-1.5 text-white"
    >
      <span className="-mx-1.5">
        <TlpTag label={label} />
      </span>
      <span>{space ? t(`in.${key}`, { space }) : t(`long.${key}`)}</span>
    </p>
  );
}
