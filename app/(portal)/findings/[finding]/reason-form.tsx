"use client";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { GuardField } from "@/components/form/guard-field";
import { TextArea } from "@/components/form/text-area";
import { useEntryForm } from "@/components/form/use-entry-form";
import {
  declineCorrection,
  declineSharing,
  retractFinding,
  returnFinding,
  shareWider,
} from "../life-actions";

const acts = {
  return: {
    action: returnFinding,
    look: undefined,
    schema: () => import("@/domain/findings/life-input").then((m) => m.returnedFinding),
  },
  withdraw: {
    action: retractFinding,
    look: "danger",
    schema: () => import("@/domain/findings/life-input").then((m) => m.withdrawnFinding),
  },
  refuseCorrection: {
    action: declineCorrection,
    look: undefined,
    schema: () => import("@/domain/findings/life-input").then((m) => m.refusedRequest),
  },
  refuseSharing: {
    action: declineSharing,
    look: undefined,
    schema: () => import("@/domain/findings/life-input").then((m) => m.refusedRequest),
  },
  acceptSharing: {
    action: shareWider,
    look: "primary",
    schema: () => import("@/domain/findings/life-input").then((m) => m.acceptedSharing),
  },
} as const;

/** One act that leaves its reason. */
export function ReasonForm({
  act,
  hidden,
  requestId,
}: {
  act: keyof typeof acts;
  hidden: Record<string, string | number>;
  requestId: string;
}) {
  const t = useTranslations("findingLife.reasonForm");
  const { action, schema, look } = acts[act];
  const form = useEntryForm({ action, schema });
  return (
    <EntryForm form={form} submit={t(`submit.${act}`)} look={look} hidden={hidden} requestId={requestId}>
      <TextArea
        form={form}
        name="reason"
        label={t("reason")}
        hint={t(`hint.${act}`)}
        rows={3}
        maxLength={act === "acceptSharing" ? 1000 : 2000}
        optional={act === "withdraw"}
      />
      <GuardField form={form} />
    </EntryForm>
  );
}
