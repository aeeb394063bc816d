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
  const { request, found } = await readRequest(
    params,
    async (tx, { id }) => ({
      people: await listPeopleToChoose(tx, id),
      author: (await tx.execute<{ id: string }>("select viewer() as id")).rows[0]?.id,
    }),
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
          members={found.people
            .filter(({ id }) => id !== found.author)
            .map((person) => ({ value: person.id, label: `${person.name} · ${person.organisation}` }))}
        />
      </ClientMessages>
    </RequestFrame>
  );
}
