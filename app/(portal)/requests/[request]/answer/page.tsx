import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { RequestFrame, type RequestParams, readRequest } from "../frame";
import { AnswerForm } from "./answer-form";

/** The answer is written below the question. */
export default async function AnswerPage({ params }: RequestParams) {
  const t = await getTranslations("requests");
  const { request, found: others } = await readRequest(
    params,
    async (tx, { id }, { accountId }) =>
      (await listPeopleToChoose(tx, id)).filter((person) => person.id !== accountId),
    (each) => each.canAnswer,
  );
  return (
    <RequestFrame request={request} title={t("answer")}>
      <div className="mb-5 max-w-2xl">
        <Card title={request.title}>
          <Markdown html={renderMarkdown(request.body)} />
        </Card>
      </div>
      <ClientMessages namespaces={["requests.answerForm", "tlp"]}>
        <AnswerForm
          requestId={v7()}
          request={{ id: request.id, label: request.label }}
          cancel={paths.request(request.id)}
          members={others.map((person) => ({
            value: person.id,
            label: `${person.name} · ${person.organisation}`,
          }))}
        />
      </ClientMessages>
    </RequestFrame>
  );
}
