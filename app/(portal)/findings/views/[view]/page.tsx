import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { DangerCard } from "@/components/form/danger-card";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { findSavedView } from "@/db/queries/saved-views";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { dropView } from "../actions";
import { ViewForm } from "../view-form";

export default async function ViewPage({ params }: { params: Promise<{ view: string }> }) {
  const id = idParam((await params).view);
  const t = await getTranslations("savedViews");
  const view = await read((tx) => findSavedView(tx, id));
  if (!view) notFound();
  return (
    <>
      <Title>{`${view.name} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.findings(), label: t("findings") },
          { href: paths.savedViews(), label: t("title") },
        ]}
        title={view.name}
      />
      <ClientMessages namespaces={["savedViews.form"]}>
        <ViewForm
          requestId={v7()}
          cancel={paths.savedViews()}
          view={{ id, revision: view.revision, name: view.name }}
        />
      </ClientMessages>
      <DangerCard title={t("drop")} hint={t("dropHint")} action={dropView} fields={{ id }} />
    </>
  );
}
