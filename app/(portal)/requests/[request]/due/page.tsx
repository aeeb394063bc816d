import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { dayOf, offsetOf, writeTime } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { RequestFrame, type RequestParams, readRequest } from "../frame";
import { DueForm } from "./due-form";

export default async function DuePage({ params }: RequestParams) {
  const [t, td] = [await getTranslations("requests"), await getTranslations("delegations")];
  const { request } = await readRequest(
    params,
    async () => null,
    (each) => each.canRun,
  );
  const { dueAt, timeZone } = request;
  return (
    <RequestFrame request={request} title={t("extend")}>
      <ClientMessages namespaces={["requests.dueForm"]}>
        <DueForm
          requestId={v7()}
          id={request.id}
          cancel={paths.request(request.id)}
          zone={td("timesIn", { zone: timeZone.replaceAll("_", " "), offset: offsetOf(dueAt, timeZone) })}
          defaults={{ dueDay: dayOf(dueAt, timeZone), dueTime: writeTime(dueAt, timeZone) }}
        />
      </ClientMessages>
    </RequestFrame>
  );
}
