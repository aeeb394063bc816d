import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { findDocument } from "@/db/queries/documents";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { languageOptions } from "../../../space";
import { VersionForm } from "../../../version-form";

export default async function NewVersionPage({ params }: { params: Promise<{ document: string }> }) {
  const id = idParam((await params).document);
  const t = await getTranslations("documents");
  const document = await read((tx) => findDocument(tx, id));
  if (!document?.canEdit) notFound();
  return (
    <>
      <Title>{`${t("addVersion")}: ${document.title} · Enlace`}</Title>
      <TlpBanner label={document.label} />
      <PageHead trail={[{ href: paths.document(id), label: document.title }]} title={t("addVersion")} />
      <ClientMessages namespaces={["documents.form"]}>
        <VersionForm
          documentId={id}
          language={document.originalLanguage}
          languages={await languageOptions()}
          requestId={v7()}
        />
      </ClientMessages>
    </>
  );
}
