import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { mayBegin } from "@/domain/portal-roles";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";
import { ActivityForm } from "../activity-form";
import { formOptions } from "../form-options";

export async function generateMetadata() {
  return pageTitle((await getTranslations("activities"))("plan"));
}

export default async function NewActivityPage() {
  const t = await getTranslations("activities");
  const may = await read(async (_tx, viewer) => mayBegin(viewer));
  if (!may.activity) notFound();
  const timeZone = await viewerTimeZone();
  return (
    <>
      <PageHead trail={[{ href: paths.activities(), label: t("title") }]} title={t("plan")} />
      <ClientMessages namespaces={["activities.form", "activities.kinds", "tlp"]}>
        <ActivityForm
          requestId={v7()}
          cancel={paths.activities()}
          options={await formOptions(timeZone)}
          timeZone={timeZone}
        />
      </ClientMessages>
    </>
  );
}
