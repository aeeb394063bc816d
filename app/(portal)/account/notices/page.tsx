import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { listChoices } from "@/db/queries/notices";
import { topics, ways } from "@/domain/notices";
import { ChoicesForm } from "./choices-form";

/** How the reader wants to hear of what, by portal and by mail. */
export default async function NoticeChoicesPage() {
  const t = await getTranslations("notices");
  const defaults = await read((tx, viewer) => listChoices(tx, viewer.accountId));
  return (
    <>
      <Title>{`${t("choicesTitle")} · Enlace`}</Title>
      <PageHead title={t("choicesTitle")} />
      <Card>
        <p className="mb-4 text-muted">{t("choicesText")}</p>
        <ClientMessages namespaces={["notices"]}>
          <ChoicesForm defaults={defaults} topics={topics} ways={ways} />
        </ClientMessages>
      </Card>
    </>
  );
}
