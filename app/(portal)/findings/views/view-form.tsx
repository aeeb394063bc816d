"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextField } from "@/components/form/text-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { changeView, keepView } from "./actions";

type Props = {
  requestId: string;
  cancel: string;
  /** The filters to keep, or the view that gets another name. */
  view: { filter: string } | { id: string; revision: number; name: string };
};

export function ViewForm({ requestId, cancel, view }: Props) {
  const t = useTranslations("savedViews.form");
  const kept = "id" in view;
  const form = useEntryForm({
    action: kept ? changeView : keepView,
    schema: () => import("@/domain/findings/view-input").then((m) => (kept ? m.renamedView : m.newView)),
    defaults: { name: kept ? view.name : "" },
  });
  return (
    <EntryForm
      form={form}
      submit={t("save")}
      hidden={kept ? { id: view.id, revision: view.revision } : view}
      requestId={requestId}
      cancel={cancel}
    >
      <TextField form={form} name="name" label={t("name")} hint={t("nameHint")} maxLength={80} />
    </EntryForm>
  );
}
