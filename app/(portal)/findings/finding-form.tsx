"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { AttachmentField } from "@/components/finding/attachment-field";
import { DraftStatus } from "@/components/finding/draft-status";
import { PlaceField } from "@/components/finding/place-field";
import { RedReadersField } from "@/components/finding/red-readers-field";
import { StructureFields } from "@/components/finding/structure-fields";
import { useDraft } from "@/components/finding/use-draft";
import { EntryForm } from "@/components/form/entry-form";
import { EvaluationField } from "@/components/form/evaluation-field";
import { GuardField } from "@/components/form/guard-field";
import { LabelField } from "@/components/form/label-field";
import { MarkdownField } from "@/components/form/markdown-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { Button } from "@/components/ui/button";
import { handlingCodes } from "@/domain/findings";
import type { FormValues } from "@/domain/form";
import { postFinding, saveFinding } from "./actions";
import type { StructureForm } from "./structure-form";

type Standing = {
  id: string;
  revision: number;
  title: string;
  body: string;
  observedFrom: string | null;
  observedUntil: string | null;
  observedAt: string;
  label: number;
  floor: number;
  source: string;
  information: string;
  handling: string;
  handlingNote: string;
  readers: string[];
  submitted: boolean;
  /** An edit is submitted anew: it was returned, or validated. */
  again: boolean;
};

/** What is written anew saves itself; `values` is what was written of it before. */
type Draft = { account: string; key: string; revision: number; values: FormValues | null };

type Props = {
  requestId: string;
  cancel: string;
  finding?: Standing;
  draft?: Draft;
  /** Where it is posted: the group, its label, its members. */
  group: { id: string; title: string; label: number };
  members: Option[];
  structure: StructureForm;
  /** The answer to a request that it is made of: what the form begins with, and never looser. */
  answer?: { id: string; title: string; body: string; label: number };
};

/** A list in which nothing was ticked is in no form. */
const untickedLists = { readers: [], concealments: [], related: [] };

export function FindingForm(props: Props) {
  const { requestId, cancel, finding, draft, group, members, structure, answer } = props;
  // What is made of an answer is sent at once: a draft would not know of it.
  const saves = answer ? undefined : draft;
  const t = useTranslations("findings.form");
  const te = useTranslations("evaluation");
  const settle = useRef<(data: FormData) => Promise<void>>(async () => undefined);
  const form = useEntryForm({
    warns: !saves,
    before: (data) => settle.current(data),
    action: finding ? saveFinding : postFinding,
    schema: () => import("@/domain/finding-input").then((m) => (finding ? m.editedFinding : m.newFinding)),
    defaults: draft?.values
      ? { ...untickedLists, ...draft.values }
      : {
          title: finding?.title ?? answer?.title ?? "",
          body: finding?.body ?? answer?.body ?? "",
          observedFrom: finding?.observedFrom ?? "",
          observedUntil: finding?.observedUntil ?? "",
          observedAt: finding?.observedAt ?? "",
          label: String(finding?.label ?? Math.max(group.label, answer?.label ?? 0, 2)),
          source: finding?.source ?? "B",
          information: finding?.information ?? "2",
          handling: finding?.handling ?? "H0",
          handlingNote: finding?.handlingNote ?? "",
          readers: finding?.readers ?? [],
          ...structure.defaults,
        },
  });
  const saving = useDraft(form.element, saves ? { groupId: group.id, ...saves } : null);
  settle.current = saving.settle;
  const keep = (
    <Button name="draft" value="on" formNoValidate={Boolean(draft)}>
      {t("keepDraft")}
    </Button>
  );
  return (
    <EntryForm
      form={form}
      submit={
        finding?.submitted ? t(finding.again ? "saveAgain" : "save") : t("post", { group: group.title })
      }
      others={finding?.submitted || answer ? undefined : keep}
      foot={saves && <DraftStatus state={saving.state} />}
      requestId={requestId}
      cancel={cancel}
      hidden={
        finding
          ? { id: finding.id, revision: finding.revision }
          : { groupId: group.id, answerId: answer?.id, draftKey: draft?.key, revision: draft?.revision }
      }
    >
      <TextField form={form} name="title" label={t("title")} maxLength={200} />
      <MarkdownField form={form} name="body" label={t("body")} hint={t("bodyHint")} rows={5} />
      <GuardField form={form} />
      <div className="grid grid-cols-2 items-end gap-3 sm:gap-5">
        <TextField form={form} name="observedFrom" type="date" label={t("observedFrom")} optional />
        <TextField form={form} name="observedUntil" type="date" label={t("observedUntil")} optional />
      </div>
      <PlaceField
        form={form}
        name="observedAt"
        label={t("observedAt")}
        hint={t("observedAtHint")}
        optional
        whole
      />
      <EvaluationField form={form} />
      <LabelField
        form={form}
        name="label"
        floor={Math.max(finding?.floor ?? group.label, answer?.label ?? 0)}
        strictest={4}
      />
      <RedReadersField
        form={form}
        members={members}
        summary={t("readersOpen")}
        label={t("readers")}
        hint={t("readersHint")}
      />
      <SelectField
        form={form}
        name="handling"
        label={te("handling")}
        options={handlingCodes.map((value) => ({ value, label: `${value} · ${te(`codes.${value}`)}` }))}
      />
      <TextField
        form={form}
        name="handlingNote"
        label={t("handlingNote")}
        hint={t("handlingNoteHint")}
        maxLength={500}
        optional
      />
      <StructureFields form={form} choices={structure.choices} />
      <AttachmentField form={form} name="files" label={t("files")} />
      {finding && (
        <TextArea form={form} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
      )}
    </EntryForm>
  );
}
