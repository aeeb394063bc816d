"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fileKinds } from "@/domain/documents";
import { Field, type FieldProps, fieldAttributes } from "../form/field";
import { Folded } from "./part-fields";
import { PhotoOffer } from "./photo-offer";
import type { PhotoSays } from "./photos";

const kinds = Object.keys(fileKinds).join(",");

/**
 * Photos and files. Photos are made smaller before they are sent, and what a camera wrote into them is offered to the
 * fields for when and where. Without JavaScript they go as they are.
 */
export function AttachmentField({ open = false, ...props }: FieldProps & { open?: boolean }) {
  const { form, name, label } = props;
  const t = useTranslations("findings.form");
  const [said, setSaid] = useState<PhotoSays | null>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<{ name: string; size: number }[]>([]);

  async function chose(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    setChosen(files);
    setSaid(null);
    if (!files.some((file) => file.type.startsWith("image/"))) return;
    setBusy(true);
    const photos = await import("./photos").catch(() => null);
    if (photos) {
      setSaid(await photos.readPhotos(files));
      const smaller = await photos.smallerPhotos(files);
      const transfer = new DataTransfer();
      for (const file of smaller) transfer.items.add(file);
      input.files = transfer.files;
      setChosen(smaller);
    }
    setBusy(false);
  }

  return (
    <Folded form={form} name={name} title={label} filled={open}>
      <Field
        form={form}
        name={name}
        label={t("filesChoose")}
        hint={t("filesHint")}
        optional="one of them"
        part
      >
        <input
          type="file"
          multiple
          name={name}
          {...fieldAttributes(form, name, t("filesHint"))}
          accept={kinds}
          onChange={(event) => chose(event.currentTarget)}
          className="field file:mr-3 file:rounded file:border-0 file:bg-sunk file:px-3 file:py-1 file:text-ink"
        />
      </Field>
      <div aria-live="polite" className="grid gap-2 text-[0.9rem]">
        {busy && <p className="text-muted">{t("filesBusy")}</p>}
        {chosen.length > 0 && (
          <ul className="text-muted">
            {chosen.map((file) => (
              <li key={file.name}>
                {t("fileChosen", { name: file.name, size: Math.ceil(file.size / 1000) })}
              </li>
            ))}
          </ul>
        )}
        {said && <PhotoOffer form={form} said={said} done={() => setSaid(null)} />}
      </div>
    </Folded>
  );
}
