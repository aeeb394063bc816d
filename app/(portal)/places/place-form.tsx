"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { createPlace, savePlace } from "./actions";

type Standing = {
  id: string;
  revision: number;
  kind: string;
  name: string;
  unlocode: string | null;
  latitude: number | null;
  longitude: number | null;
};

type Props = { requestId: string; cancel: string; kinds: Option[]; countries?: Option[]; place?: Standing };

export function PlaceForm({ requestId, cancel, kinds, countries = [], place }: Props) {
  const t = useTranslations("places.form");
  const form = useEntryForm({
    action: place ? savePlace : createPlace,
    schema: () => import("@/domain/vocabulary-input").then((m) => (place ? m.editedPlace : m.newPlace)),
    defaults: {
      kind: place?.kind ?? "place/port",
      name: place?.name ?? "",
      unlocode: place?.unlocode ?? "",
      latitude: place?.latitude?.toString() ?? "",
      longitude: place?.longitude?.toString() ?? "",
    },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={place && { id: place.id, revision: place.revision }}
      requestId={requestId}
      cancel={cancel}
    >
      {!place && <SelectField form={form} name="countryCode" label={t("country")} options={countries} />}
      <TextField form={form} name="name" label={t("name")} hint={t("nameHint")} maxLength={120} />
      <SelectField form={form} name="kind" label={t("kind")} options={kinds} />
      <TextField
        form={form}
        name="unlocode"
        label={t("unlocode")}
        hint={t("unlocodeHint")}
        maxLength={5}
        narrow
        optional
      />
      <TextField form={form} name="latitude" label={t("latitude")} hint={t("degrees")} narrow optional />
      <TextField form={form} name="longitude" label={t("longitude")} hint={t("degrees")} narrow optional />
    </EntryForm>
  );
}
