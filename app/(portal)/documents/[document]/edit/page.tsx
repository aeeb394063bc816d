import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { findDocument } from "@/db/queries/documents";
import { listReaders } from "@/db/queries/red-readers";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { DocumentForm } from "../../document-form";
import { languageOptions } from "../../space";

export default async function EditDocumentPage({ params }: { params: Promise<{ document: string }> }) {
  const id = idParam((await params).document);
  const t = await getTranslations("documents");
  const found = await read(async (tx) => {
    const document = await findDocument(tx, id);
    if (!document?.canEdit) return null;
    const redPossible = document.spaceKind === "group" || document.spaceKind === "activity";
    const people = redPossible ? await listPeopleToChoose(tx, document.spaceId) : [];
    return { document, people, readers: await listReaders(tx, id) };
  });
  if (!found) notFound();
  const { document, people, readers } = found;
  return (
    <>
      <Title>{`${t("edit")}: ${document.title} · Enlace`}</Title>
      <TlpBanner label={document.label} />
      <PageHead trail={[{ href: paths.document(id), label: document.title }]} title={t("edit")} />
      <ClientMessages namespaces={["documents.form", "documents.statuses", "tlp"]}>
        <DocumentForm
          requestId={v7()}
          cancel={paths.document(id)}
          spaceId={document.spaceId}
          floor={document.floor}
          members={people
            .filter((person) => person.id !== document.authorId)
            .map((person) => ({ value: person.id, label: person.name }))}
          languages={await languageOptions()}
          document={{ ...document, readers: readers.map((reader) => reader.accountId) }}
        />
      </ClientMessages>
    </>
  );
}
