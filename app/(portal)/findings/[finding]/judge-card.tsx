import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import type { FindingState } from "@/domain/findings/life";
import { validateFinding } from "../life-actions";
import { ReasonForm } from "./reason-form";

/** Chair and rapporteur: this version is validated, or goes back to its author with a reason. */
export function JudgeCard({ id, version, state }: { id: string; version: number; state: FindingState }) {
  const t = useTranslations("findingLife");
  return (
    <Card title={t(state === "submitted" ? "judge" : "judgeAgain")}>
      <div className="grid gap-3">
        <ClientMessages namespaces={["findingLife.reasonForm"]}>
          {state !== "validated" && (
            <ActionButton
              action={validateFinding}
              fields={{ id, version }}
              label={t("validate")}
              look="primary"
              requestId={v7()}
            />
          )}
          {state !== "returned" && (
            <details>
              <summary className="text-accent-ink">{t("return")}</summary>
              <div className="mt-3">
                <ReasonForm act="return" hidden={{ id, version }} requestId={v7()} />
              </div>
            </details>
          )}
        </ClientMessages>
      </div>
    </Card>
  );
}
