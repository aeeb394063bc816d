"use client";
import { useTranslations } from "next-intl";
import { allowedLabels, tlp } from "@/domain/labels";
import { TlpTag } from "../ui/tlp";
import { FieldGroup, type FieldProps } from "./field";

const keys = ["clear", "green", "amber", "strict", "red"] as const;

/** The label, each with its meaning; those looser than the room it is in are not offered, and it says why. */
export function LabelField({
  floor = 0,
  strictest = 3,
  ...props
}: Omit<FieldProps, "label"> & { label?: string; floor?: number; strictest?: number }) {
  const t = useTranslations("tlp");
  const { form, name } = props;
  const hint = floor > 0 ? t("floor", { label: tlp(floor) }) : props.hint;
  return (
    <FieldGroup
      {...props}
      label={props.label ?? t("label")}
      hint={hint}
      options={allowedLabels(0, 4).map((label) => ({ value: String(label), label: tlp(label) }))}
    >
      {allowedLabels(floor, strictest).map((label) => (
        <label key={label} className="choice flex items-start gap-2.5 py-1">
          <input
            type="radio"
            {...form.register(name)}
            value={label}
            defaultChecked={form.value(name) === String(label)}
            className="mt-0.5 size-5 flex-none accent-accent-ink"
          />
          <span>
            <TlpTag label={label} />{" "}
            <span className="text-[0.9rem] text-muted">{t(`short.${keys[label]}`)}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
