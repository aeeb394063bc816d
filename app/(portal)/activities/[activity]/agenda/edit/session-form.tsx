"use client";
import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LabelField } from "@/components/form/label-field";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import type { TypedSession } from "@/domain/agenda/input";
import { sessionKinds } from "@/domain/agenda/kinds";
import { paths } from "@/lib/paths";
import { createSession, saveSession } from "../actions";

/** As the fields show it: no day and no time are empty. */
export type SessionDefaults = Omit<TypedSession, "kind" | "day" | "at"> & {
  kind: string;
  day: string;
  at: string;
};

type Props = {
  requestId: string;
  activity: { id: string; label: number; startsOn: string; endsOn: string };
  session?: { sessionId: string; revision: number };
  defaults: SessionDefaults;
  rooms: Option[];
  people: Option[];
  interpreters: Option[];
  organisations: Option[];
  languages: Option[];
};

export function SessionForm({
  requestId,
  activity,
  session,
  defaults,
  rooms,
  people,
  interpreters,
  organisations,
  languages,
}: Props) {
  const t = useTranslations("agenda.sessionForm");
  const tk = useTranslations("agenda.kinds");
  const { title, summary, minutes, label, plenary, fixed, ...rest } = defaults;
  const form = useEntryForm({
    action: session ? saveSession : createSession,
    schema: () => import("@/domain/agenda/input").then((m) => (session ? m.editedSession : m.newSession)),
    defaults: {
      ...rest,
      minutes: String(minutes),
      label: String(label),
      plenary: plenary ? "on" : "",
      fixed: fixed ? "on" : "",
      ...localDefaults("title", title),
      ...localDefaults("summary", summary),
    },
  });
  const optional = { form, optional: true };
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      requestId={requestId}
      cancel={paths.agendaDraft(activity.id, { day: defaults.day })}
      hidden={{ activityId: activity.id, ...session }}
    >
      <LocalTextField form={form} name="title" label={t("title")} maxLength={200} />
      <SelectField
        form={form}
        name="kind"
        label={t("kind")}
        options={sessionKinds.map((value) => ({ value, label: tk(value) }))}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          {...optional}
          name="day"
          type="date"
          label={t("day")}
          min={activity.startsOn}
          max={activity.endsOn}
        />
        <TextField {...optional} name="at" type="time" label={t("at")} step={300} />
        <TextField
          form={form}
          name="minutes"
          type="number"
          label={t("minutes")}
          min={5}
          max={1440}
          step={5}
        />
      </div>
      <p className="text-[0.9rem] text-muted">{t("trayHint")}</p>
      <CheckboxField form={form} name="plenary" label={t("plenary")} />
      <CheckboxGroup {...optional} name="roomIds" label={t("rooms")} options={rooms} columns />
      <CheckboxGroup {...optional} name="languages" label={t("languages")} options={languages} columns />
      <CheckboxGroup
        {...optional}
        name="interpretation"
        label={t("interpretation")}
        options={languages}
        columns
      />
      {interpreters.length > 0 && (
        <CheckboxGroup
          {...optional}
          name="interpreterIds"
          label={t("interpreters")}
          options={interpreters}
          columns
        />
      )}
      <details open={defaults.speakerIds.length > 0 || undefined}>
        <summary className="text-accent-ink">{t("speakers")}</summary>
        <CheckboxGroup {...optional} name="speakerIds" label={t("speakers")} options={people} columns />
      </details>
      <details open={defaults.organisationIds.length > 0 || undefined}>
        <summary className="text-accent-ink">{t("organisations")}</summary>
        <CheckboxGroup
          {...optional}
          name="organisationIds"
          label={t("organisations")}
          options={organisations}
          columns
        />
      </details>
      <TextArea {...optional} name="items" label={t("items")} hint={t("itemsHint")} rows={4} />
      <LocalTextField {...optional} name="summary" label={t("summary")} rows={3} />
      <LabelField form={form} name="label" floor={activity.label} />
      <CheckboxField form={form} name="fixed" label={t("fixed")} />
    </EntryForm>
  );
}
