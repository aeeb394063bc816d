import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { type GroupState, nextStates } from "@/domain/groups";
import { setGroupState } from "../actions";

/** What the chair may make of the group next. */
export function StateButtons({ id, state }: { id: string; state: GroupState }) {
  const t = useTranslations("groups");
  const next = nextStates(state).filter((each) => each !== "proposed");
  if (next.length === 0) return null;
  return (
    <Card title={t("state")}>
      <p className="mb-3 text-muted">{t(`stateHints.${state}`)}</p>
      <ClientMessages>
        <div className="flex flex-wrap gap-2">
          {next.map((each) => (
            <ActionButton
              key={each}
              action={setGroupState}
              fields={{ id, state: each }}
              label={t(`makes.${each as "active"}`)}
              look={each === "concluded" ? "danger" : "primary"}
              requestId={v7()}
            />
          ))}
        </div>
      </ClientMessages>
    </Card>
  );
}
