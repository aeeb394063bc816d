import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Whether the newest links of the trail fit together, its head to keep elsewhere, and what only the command finds. */
export function ChainState({
  head,
  checked,
  fault,
}: {
  head: { seq: number; hash: string };
  checked: number;
  fault: number | null;
}) {
  const t = useTranslations("administration");
  return (
    <Notice tone={fault === null ? "done" : "problem"}>
      <p>{fault === null ? t("chainSound", { checked }) : t("chainBroken", { seq: fault })}</p>
      {head.seq > 0 && (
        <p className="mt-1 text-[0.9rem]">
          {t("chainHead")}{" "}
          <code className="[overflow-wrap:anywhere]">
            {head.seq}:{head.hash}
          </code>
        </p>
      )}
      <p className="mt-1 text-[0.9rem]">{t("chainCommand")}</p>
    </Notice>
  );
}
