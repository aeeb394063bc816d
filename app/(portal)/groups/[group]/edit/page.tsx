import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { findGroup } from "@/db/queries/groups";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { GroupForm } from "../../group-form";

export default async function EditGroupPage({ params }: { params: Promise<{ group: string }> }) {
  const id = idParam((await params).group);
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const group = await read((tx) => findGroup(tx, id));
  if (!group?.canEdit) notFound();
  const title = readIn(group.title, locale).text;
  return (
    <>
      <Title>{`${t("edit")}: ${title} · Enlace`}</Title>
      <PageHead
        trail={[
          { href: paths.groups(), label: t("title") },
          { href: paths.group(id), label: title },
        ]}
        title={t("edit")}
      />
      <ClientMessages namespaces={["groups.form", "tlp"]}>
        <GroupForm requestId={v7()} cancel={paths.group(id)} group={group} />
      </ClientMessages>
    </>
  );
}
