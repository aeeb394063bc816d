import { useTranslations } from "next-intl";
import type { RowProblem } from "@/domain/participants/reading";

/** What stood in the file, and why it cannot be taken. */
export function Wrong({ text, problems }: { text: string; problems: RowProblem[] }) {
  const t = useTranslations("participantImport.problems");
  return (
    <>
      {text && <span className={problems.length > 0 ? "text-bad-ink line-through" : undefined}>{text}</span>}
      {problems.map(({ key, values }) => (
        <span key={key} className="block font-medium text-[0.9rem] text-bad-ink">
          {t(key as Parameters<typeof t>[0], values as never)}
        </span>
      ))}
    </>
  );
}

export function ChangedText({ before, now }: { before: string; now: string }) {
  return (
    <>
      {before && <del className="block text-muted">{before}</del>}
      <ins className="block font-medium no-underline">{now}</ins>
    </>
  );
}

/** An address is broken at its sign, and elsewhere only where it is very long. */
export function Mail({ address }: { address: string }) {
  const [name = "", place = ""] = address.split("@");
  const short = Math.max(name.length, place.length) <= 30;
  return (
    <span className={short ? "[overflow-wrap:normal]" : undefined}>
      {name}@<wbr />
      {place}
    </span>
  );
}
