"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { localDefaults } from "@/components/form/defaults";
import { EntryForm } from "@/components/form/entry-form";
import { LabelField } from "@/components/form/label-field";
import { LocalTextField } from "@/components/form/local-text-field";
import { type Option, SelectField } from "@/components/form/select-field";
import { useEntryForm } from "@/components/form/use-entry-form";
import { Button } from "@/components/ui/button";
import type { LocalText } from "@/domain/local-text";
import { saveContribution } from "../../actions";

type Standing = {
  revision: number;
  title: LocalText;
  summary: LocalText;
  speakerId: string | null;
  languages: string[];
  label: number;
  given: boolean;
};

type Props = {
  delegationId: string;
  requestId: string;
  speakers: Option[];
  languages: Option[];
  /** What it may not be looser than. */
  floor: number;
  /** The organisation's languages, as a first guess. */
  spoken: string[];
  contribution?: Standing;
};

/** What the delegation brings: a draft of its own until it is given in, and then still to be corrected. */
export function ContributionForm(props: Props) {
  const { delegationId, requestId, speakers, languages, floor, spoken, contribution } = props;
  const t = useTranslations("delegations.contributionForm");
  const form = useEntryForm({
    action: saveContribution,
    schema: () => import("@/domain/delegation-input").then((m) => m.writtenContribution),
    defaults: {
      ...localDefaults("title", contribution?.title ?? {}),
      ...localDefaults("summary", contribution?.summary ?? {}),
      speakerId: contribution?.speakerId ?? "",
      languages: contribution?.languages ?? spoken,
      label: String(contribution?.label ?? floor),
    },
  });
  const given = contribution?.given ?? false;
  return (
    <EntryForm
      form={form}
      submit={t(given ? "save" : "saveDraft")}
      look={given ? "primary" : "quiet"}
      hidden={{ delegationId, revision: contribution?.revision }}
      requestId={requestId}
      others={
        !given && (
          <Button look="primary" name="give" value="on" pending={form.pending}>
            {t("giveIn")}
          </Button>
        )
      }
    >
      <LocalTextField form={form} name="title" label={t("title")} maxLength={200} />
      <LocalTextField form={form} name="summary" label={t("summary")} rows={5} maxLength={5000} optional />
      <SelectField
        form={form}
        name="speakerId"
        label={t("speaker")}
        hint={t("speakerHint")}
        none={t("noSpeaker")}
        options={speakers}
        optional
      />
      <CheckboxGroup
        form={form}
        name="languages"
        label={t("languages")}
        options={languages}
        columns
        optional
      />
      <LabelField form={form} name="label" floor={floor} />
    </EntryForm>
  );
}
