import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { listMyGroups } from "@/db/queries/groups";
import { findPriority } from "@/db/queries/priorities";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { PriorityForm } from "../../priority-form";

export default async function EditPriorityPage({ params }: { params: Promise<{ priority: string }> }) {
  const id = idParam((await params).priority);
  const [t, locale] = [await getTranslations("priorities"), await getLocale()];
  const { priority, groups } = await read(async (tx) => ({
    priority: await findPriority(tx, id),
    groups: await listMyGroups(tx),
  }));
  if (!priority?.canEdit) notFound();
  const title = readIn(priority.title, locale).text;
  return (
    <>
      <Title>{`${t("edit")}: ${title} · Enlace`}</Title>
      <TlpBanner label={priority.label} />
      <PageHead
        trail={[
          { href: paths.priorities(priority.year), label: t("title", { year: String(priority.year) }) },
          { href: paths.priority(id), label: title },
        ]}
        title={t("edit")}
      />
      <ClientMessages namespaces={["priorities.form", "priorities.kinds", "tlp"]}>
        <PriorityForm
          requestId={v7()}
          cancel={paths.priority(id)}
          year={{ year: priority.year, label: priority.floor, canDraft: false }}
          groups={groups.map((group) => ({ value: group.id, label: readIn(group.title, locale).text }))}
          priority={priority}
        />
      </ClientMessages>
    </>
  );
}
