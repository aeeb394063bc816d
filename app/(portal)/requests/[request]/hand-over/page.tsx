import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Empty } from "@/components/ui/empty";
import { listColleagues } from "@/db/queries/hand-overs";
import { paths } from "@/lib/paths";
import { RequestFrame, type RequestParams, readRequest } from "../frame";
import { HandOverForm } from "./hand-over-form";

export default async function HandOverPage({ params }: RequestParams) {
  const t = await getTranslations("requests");
  const { request, found: colleagues } = await readRequest(
    params,
    (tx, { id }) => listColleagues(tx, id),
    (each) => each.canHandOver,
  );
  return (
    <RequestFrame request={request} title={t("handOver")}>
      {colleagues.length === 0 ? (
        <Empty>{t("noColleague")}</Empty>
      ) : (
        <ClientMessages namespaces={["requests.handOverForm"]}>
          <HandOverForm
            requestId={v7()}
            id={request.id}
            cancel={paths.request(request.id)}
            colleagues={colleagues.map(({ id, name, function: does }) => ({
              value: id,
              label: does ? `${name} · ${does}` : name,
            }))}
          />
        </ClientMessages>
      )}
    </RequestFrame>
  );
}
