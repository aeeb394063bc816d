import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { findPriority } from "@/db/queries/priorities";
import { readIn } from "@/domain/local-text";
import { priorityCode, takesPositions } from "@/domain/priorities";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { AdoptionForm } from "./adoption-form";

export default async function AdoptPriorityPage({ params }: { params: Promise<{ priority: string }> }) {
  const id = idParam((await params).priority);
  const [t, locale] = [await getTranslations("priorities"), await getLocale()];
  const priority = await read((tx) => findPriority(tx, id));
  if (!priority?.canDecide || !takesPositions(priority.state)) notFound();
  const title = `${priorityCode(priority)} ${readIn(priority.title, locale).text}`;
  return (
    <>
      <Title>{`${t("adopt")}: ${title} · Enlace`}</Title>
      <TlpBanner label={priority.label} />
      <PageHead
        trail={[{ href: paths.priority(id), label: title }]}
        title={t("adopt")}
        meta={t("adoptHint")}
      />
      <ClientMessages namespaces={["priorities.adoptionForm"]}>
        <AdoptionForm priorityId={id} requestId={v7()} today={new Date().toISOString().slice(0, 10)} />
      </ClientMessages>
    </>
  );
}
