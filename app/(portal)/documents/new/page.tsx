import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { findLibrary } from "@/db/queries/documents";
import { idParam, one, type Search } from "../../params";
import { pageTitle } from "../../title";
import { DocumentForm } from "../document-form";
import { languageOptions, trailOf } from "../space";

export async function generateMetadata() {
  return pageTitle((await getTranslations("documents"))("share"));
}

export default async function NewDocumentPage({ searchParams }: { searchParams: Search }) {
  const spaceId = idParam(one((await searchParams).space) ?? "");
  const t = await getTranslations("documents");
  const found = await read(async (tx, viewer) => {
    const library = await findLibrary(tx, spaceId);
    if (!library?.canPost) return null;
    const redPossible = library.kind === "group" || library.kind === "activity";
    const people = redPossible ? await listPeopleToChoose(tx, spaceId) : [];
    return { library, members: people.filter((person) => person.id !== viewer.accountId) };
  });
  if (!found) notFound();
  const trail = await trailOf(found.library);
  return (
    <>
      <PageHead trail={trail} title={t("share")} />
      <ClientMessages namespaces={["documents.form", "documents.statuses", "tlp"]}>
        <DocumentForm
          requestId={v7()}
          cancel={trail.at(-1)?.href ?? "/documents"}
          spaceId={spaceId}
          floor={found.library.label}
          members={found.members.map((person) => ({ value: person.id, label: person.name }))}
          languages={await languageOptions()}
        />
      </ClientMessages>
    </>
  );
}
