import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import type { WaitingImport } from "@/db/queries/participant-imports";
import type { ImportPlan } from "@/db/queries/participant-planning";
import type { RowState } from "@/domain/participants/plan";
import { paths } from "@/lib/paths";
import { discard } from "./actions";
import { ColumnsForm } from "./columns-form";
import { ConfirmForm } from "./confirm-form";
import { RowTable } from "./row-table";

const states = ["bad", "new", "changed", "same"] as const satisfies readonly RowState[];
const perPage = 100;

type Props = {
  activityId: string;
  waiting: WaitingImport;
  plan: ImportPlan;
  /** Only rows of this state. */
  show?: string | null;
  /** The line of the last row that was shown. */
  after: number;
};

/** What the list would do, row by row, and the yes or no to it. */
export function ImportPreview({ activityId, waiting, plan, show, after }: Props) {
  const t = useTranslations("participantImport");
  const count = (state: RowState) => plan.rows.filter((row) => row.state === state).length;
  const [bad, added, changed] = [count("bad"), count("new"), count("changed")];
  const chosen = states.find((each) => each === show);
  const rows = plan.rows.filter((row) => !chosen || row.state === chosen);
  const rest = rows.filter(({ line }) => line > after);
  const shown = rest.slice(0, perPage);
  const here = (query: { after?: number } = {}) =>
    paths.importParticipants(activityId, { show: chosen, ...query });
  const named = waiting.columns.some((field) => field && /name$/i.test(field));
  const nothing = added + changed === 0;
  return (
    <>
      <div className="mb-5 grid items-start gap-5 lg:grid-cols-2">
        <Card
          title={<span className="[overflow-wrap:anywhere]">{waiting.fileName}</span>}
          action={
            <ClientMessages>
              <ActionButton
                action={discard}
                fields={{ id: waiting.id }}
                label={nothing ? t("done") : t("discard")}
                look="quiet"
                requestId={v7()}
              />
            </ClientMessages>
          }
        >
          <p className="mb-3">{t("summary", { added, changed, same: count("same"), bad })}</p>
          <p className="text-muted">{nothing ? t("nothingToDo") : t("nothingSaved")}</p>
          {!nothing && (
            <div className="mt-4">
              <ClientMessages namespaces={["participantImport.form"]}>
                <ConfirmForm id={waiting.id} seen={plan.seen} requestId={v7()} {...{ added, changed, bad }} />
              </ClientMessages>
            </div>
          )}
        </Card>
        <Card title={t("columns")}>
          <details open={!named}>
            <summary className="cursor-pointer">
              {t("matched", {
                count: waiting.columns.filter(Boolean).length,
                all: waiting.heads.length,
              })}
            </summary>
            <div className="mt-4">
              <ClientMessages namespaces={["participantImport.form", "participantImport.fields"]}>
                <ColumnsForm
                  key={waiting.columns.join()}
                  id={waiting.id}
                  requestId={v7()}
                  columns={waiting.columns}
                  heads={headsOf(waiting)}
                />
              </ClientMessages>
            </div>
          </details>
        </Card>
      </div>
      <Tabs
        label={t("filter")}
        tabs={[
          {
            href: paths.importParticipants(activityId),
            label: t("all", { count: plan.rows.length }),
            current: !chosen,
          },
          ...states.map((state) => ({
            href: paths.importParticipants(activityId, { show: state }),
            label: t(`tabs.${state}`, { count: count(state) }),
            current: chosen === state,
          })),
        ]}
      />
      <Card flush>
        {shown.length === 0 ? (
          <Empty>{t("noRows")}</Empty>
        ) : (
          <RowTable rows={shown} organisations={plan.organisations} />
        )}
      </Card>
      <Pager
        first={after > 0 ? here() : null}
        next={rest.length > perPage ? here({ after: shown.at(-1)?.line }) : null}
      />
    </>
  );
}

function headsOf({ heads, rows }: WaitingImport): { head: string; sample: string }[] {
  return heads.map((head, index) => ({
    head: head.slice(0, 60),
    sample:
      rows
        .map(({ cells }) => cells[index])
        .find(Boolean)
        ?.slice(0, 60) ?? "",
  }));
}
