import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { findImport } from "@/db/queries/participant-imports";
import { readPlan } from "@/db/queries/participant-planning";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../../../params";
import { ActivityFrame, type ActivityParams, readActivity } from "../../frame";
import { importVocabulary } from "../vocabulary";
import { ImportPreview } from "./preview";
import { UploadForm } from "./upload-form";

/** A list of participants from a file: uploaded here, looked at here, also tomorrow, and taken over with one yes. */
export default async function ImportPage({
  params,
  searchParams,
}: ActivityParams & { searchParams: Search }) {
  const [search, words] = [await searchParams, await importVocabulary()];
  const { activity, found } = await readActivity(
    params,
    async (tx, { id }) => {
      const waiting = await findImport(tx, id);
      return waiting && { waiting, plan: await readPlan(tx, waiting, words) };
    },
    (each) => each.canEdit,
  );
  const t = await getTranslations("participantImport");
  const ta = await getTranslations("activities");
  return (
    <ActivityFrame
      activity={activity}
      title={t("title")}
      up={{ href: paths.participants(activity.id), label: ta("participants") }}
    >
      {found ? (
        <ImportPreview
          activityId={activity.id}
          {...found}
          show={one(search.show)}
          after={Number(one(search.after)) || 0}
        />
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
          <ClientMessages namespaces={["participantImport.form"]}>
            <UploadForm activityId={activity.id} requestId={v7()} />
          </ClientMessages>
          <Card title={t("about")}>
            <ul className="grid list-disc gap-2 pl-5 text-muted">
              <li>{t("aboutColumns")}</li>
              <li>{t("aboutMatching")}</li>
              <li>{t("aboutAccounts")}</li>
              <li>{t("aboutYes")}</li>
            </ul>
            <p className="mt-3">
              <a href={paths.participantFile(activity.id, "xlsx")} className="link">
                {t("asPattern")}
              </a>
            </p>
          </Card>
        </div>
      )}
    </ActivityFrame>
  );
}
