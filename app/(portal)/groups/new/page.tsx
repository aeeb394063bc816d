import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listActivitiesToLaunchFrom } from "@/db/queries/groups";
import { readIn } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import { paths } from "@/lib/paths";
import { one, type Search } from "../../params";
import { pageTitle } from "../../title";
import { GroupForm } from "../group-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("groups"))("propose"));
}

export default async function NewGroupPage({ searchParams }: { searchParams: Search }) {
  const activityId = one((await searchParams).activity);
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const { may, activities } = await read(async (tx, viewer) => ({
    may: mayBegin(viewer),
    activities: await listActivitiesToLaunchFrom(tx),
  }));
  if (!may.group) notFound();
  return (
    <>
      <PageHead trail={[{ href: paths.groups(), label: t("title") }]} title={t("propose")} />
      <ClientMessages namespaces={["groups.form", "tlp"]}>
        <GroupForm
          requestId={v7()}
          cancel={paths.groups()}
          activityId={activityId}
          activities={activities.map((each) => ({ value: each.id, label: readIn(each.title, locale).text }))}
        />
      </ClientMessages>
    </>
  );
}
