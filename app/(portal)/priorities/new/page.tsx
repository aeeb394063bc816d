import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listMyGroups } from "@/db/queries/groups";
import { findYear } from "@/db/queries/priorities";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../params";
import { pageTitle } from "../../title";
import { PriorityForm } from "../priority-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("priorities"))("propose"));
}

export default async function NewPriorityPage({ searchParams }: { searchParams: Search }) {
  const asked = one((await searchParams).year) ?? "";
  if (!/^\d{4}$/.test(asked)) notFound();
  const [t, locale] = [await getTranslations("priorities"), await getLocale()];
  const { year, groups } = await read(async (tx) => ({
    year: await findYear(tx, Number(asked)),
    groups: await listMyGroups(tx),
  }));
  if (!year?.canPropose) notFound();
  return (
    <>
      <PageHead
        trail={[{ href: paths.priorities(year.year), label: t("title", { year: String(year.year) }) }]}
        title={t("propose")}
      />
      <ClientMessages namespaces={["priorities.form", "priorities.kinds", "tlp"]}>
        <PriorityForm
          requestId={v7()}
          cancel={paths.priorities(year.year)}
          year={year}
          groups={groups.map((group) => ({ value: group.id, label: readIn(group.title, locale).text }))}
        />
      </ClientMessages>
    </>
  );
}
