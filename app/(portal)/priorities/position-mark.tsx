import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { PositionKind } from "@/domain/priorities";

const looks: Record<PositionKind, { icon: "check" | "info" | "clock" | "x"; colour: string }> = {
  supports: { icon: "check", colour: "text-good-ink" },
  "supports with a reservation": { icon: "info", colour: "text-good-ink" },
  abstains: { icon: "clock", colour: "text-muted" },
  objects: { icon: "x", colour: "text-bad-ink" },
};

/** A position as a sign, with its words for whoever does not see the sign. */
export function PositionMark({ position }: { position: PositionKind | undefined }) {
  const t = useTranslations("priorities.positions");
  if (!position) {
    return (
      <span className="text-muted">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{t("none")}</span>
      </span>
    );
  }
  const { icon, colour } = looks[position];
  return (
    <span className={`inline-block align-middle ${colour}`} title={t(position)}>
      <Icon name={icon} />
      <span className="sr-only">{t(position)}</span>
    </span>
  );
}
