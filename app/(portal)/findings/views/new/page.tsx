import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { paths } from "@/lib/paths";
import type { Search } from "../../../params";
import { pageTitle } from "../../../title";
import { filterOf, queryOf } from "../../filter";
import { readFilterOptions } from "../../filter-options";
import { filterWords } from "../../filter-words";
import { ViewForm } from "../view-form";
import { writtenWords } from "../words";

export async function generateMetadata() {
  return pageTitle((await getTranslations("savedViews"))("new"));
}

export default async function NewViewPage({ searchParams }: { searchParams: Search }) {
  const filter = filterOf(await searchParams);
  const t = await getTranslations("savedViews");
  const words = await read(async (tx) => filterWords(filter, await readFilterOptions(tx)));
  return (
    <>
      <PageHead
        trail={[
          { href: paths.findings(filter), label: t("findings") },
          { href: paths.savedViews(), label: t("title") },
        ]}
        title={t("new")}
        meta={writtenWords(words) || t("everything")}
      />
      <ClientMessages namespaces={["savedViews.form"]}>
        <ViewForm requestId={v7()} cancel={paths.findings(filter)} view={{ filter: queryOf(filter) }} />
      </ClientMessages>
    </>
  );
}
