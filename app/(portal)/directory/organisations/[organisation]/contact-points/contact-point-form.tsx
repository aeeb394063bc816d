"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { contactHours } from "@/domain/directory";
import type { LocalText } from "@/domain/local-text";
import { createContactPoint, saveContactPoint } from "../../../actions";

type Standing = {
  id: string;
  revision: number;
  service: LocalText;
  hours: string;
  languages: string[];
  phone: string;
  email: string;
  secureChannel: string;
};

type Props = {
  requestId: string;
  cancel: string;
  organisationId: string;
  languages: Option[];
  point?: Standing;
};

export function ContactPointForm({ requestId, cancel, organisationId, languages, point }: Props) {
  const t = useTranslations("directory.contactForm");
  const th = useTranslations("directory.hours");
  const form = useEntryForm({
    action: point ? saveContactPoint : createContactPoint,
    schema: () =>
      import("@/domain/directory-input").then((m) => (point ? m.editedContactPoint : m.newContactPoint)),
    defaults: {
      ...localDefaults("service", point?.service ?? {}),
      hours: point?.hours ?? "around the clock",
      languages: point?.languages ?? [],
      phone: point?.phone ?? "",
      email: point?.email ?? "",
      secureChannel: point?.secureChannel ?? "",
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={point ? { id: point.id, revision: point.revision } : { organisationId }}
      requestId={requestId}
      cancel={cancel}
    >
      <LocalTextField
        form={form}
        name="service"
        label={t("service")}
        hint={t("serviceHint")}
        maxLength={200}
      />
      <SelectField
        form={form}
        name="hours"
        label={t("hours")}
        options={contactHours.map((value) => ({ value, label: th(value) }))}
      />
      <CheckboxGroup
        form={form}
        name="languages"
        label={t("languages")}
        options={languages}
        columns
        optional
      />
      <TextField form={form} name="phone" type="tel" label={t("phone")} optional />
      <TextField form={form} name="email" type="email" label={t("email")} optional />
      <TextField
        form={form}
        name="secureChannel"
        label={t("secureChannel")}
        hint={t("secureHint")}
        optional
      />
    </EntryForm>
  );
}
