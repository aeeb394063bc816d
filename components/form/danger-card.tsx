import { v7 } from "uuid";
import { Card } from "../ui/card";
import { ActionButton } from "./action-button";
import { ClientMessages } from "./client-messages";
import type { FormAction } from "./use-entry-form";

/** An act that takes something away, apart from the form beside it: what it does stands above its button. */
export function DangerCard({
  title,
  hint,
  action,
  fields,
}: {
  /** The button says it once more. */
  title: string;
  hint: string;
  action: FormAction;
  fields: Record<string, string>;
}) {
  return (
    <Card title={title}>
      <p className="mb-3 text-muted">{hint}</p>
      <ClientMessages>
        <ActionButton action={action} fields={fields} label={title} look="danger" requestId={v7()} />
      </ClientMessages>
    </Card>
  );
}
