import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { findFinding } from "@/db/queries/findings";
import { listReaders } from "@/db/queries/red-readers";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { FindingForm } from "../../finding-form";
import { readStructureForm } from "../../structure-form";

export default async function EditFindingPage({ params }: { params: Promise<{ finding: string }> }) {
  const id = idParam((await params).finding);
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const found = await read(async (tx) => {
    const finding = await findFinding(tx, id);
    if (!finding?.canEdit) return null;
    return {
      finding,
      people: await listPeopleToChoose(tx, finding.spaceId),
      readers: await listReaders(tx, id),
      structure: await readStructureForm(tx, finding.spaceId, id),
    };
  });
  if (!found) notFound();
  const { finding, people, readers, structure } = found;
  const members = people
    .filter((person) => person.id !== finding.authorId)
    .map((person) => ({ value: person.id, label: `${person.name} · ${person.organisation}` }));
  return (
    <>
      <Title>{`${t("edit")}: ${finding.title} · Enlace`}</Title>
      <TlpBanner label={finding.label} />
      <PageHead
        trail={[
          { href: paths.findings(), label: t("title") },
          { href: paths.finding(id), label: finding.title },
        ]}
        title={t("edit")}
      />
      <ClientMessages namespaces={["findings.form", "structure.form", "tlp", "evaluation"]}>
        <FindingForm
          requestId={v7()}
          cancel={paths.finding(id)}
          group={{ id: finding.spaceId, title: readIn(finding.group, locale).text, label: finding.floor }}
          members={members}
          structure={structure}
          finding={{
            ...finding,
            readers: readers.map((reader) => reader.accountId),
            submitted: finding.submittedAt !== null,
          }}
        />
      </ClientMessages>
    </>
  );
}
