import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { listSteps } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { listReaders } from "@/db/queries/red-readers";
import { writePlace } from "@/domain/findings/places";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { idParam } from "../../../params";
import { FindingForm } from "../../finding-form";
import { readStructureForm } from "../../structure-form";

export default async function EditFindingPage({ params }: { params: Promise<{ finding: string }> }) {
  const id = idParam((await params).finding);
  const [t, tl, locale] = [
    await getTranslations("findings"),
    await getTranslations("findingLife"),
    await getLocale(),
  ];
  const found = await read(async (tx) => {
    const finding = await findFinding(tx, id);
    if (!finding?.canEdit) return null;
    return {
      finding,
      people: await listPeopleToChoose(tx, finding.spaceId),
      readers: await listReaders(tx, id),
      steps: finding.state === "returned" ? await listSteps(tx, id) : [],
      structure: await readStructureForm(tx, finding.spaceId, id),
    };
  });
  if (!found) notFound();
  const { finding, people, readers, steps, structure } = found;
  const at = finding.observedAt;
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
      {steps[0]?.reason && (
        <Notice tone="waiting">{tl("returnedBecause", { reason: steps[0].reason })}</Notice>
      )}
      <ClientMessages namespaces={["findings.form", "findings.photo", "structure.form", "tlp", "evaluation"]}>
        <FindingForm
          requestId={v7()}
          cancel={paths.finding(id)}
          group={{ id: finding.spaceId, title: readIn(finding.group, locale).text, label: finding.floor }}
          members={members}
          structure={structure}
          finding={{
            ...finding,
            observedAt: at ? writePlace(at.place ?? at.locality, countryName(at.country, locale)) : "",
            readers: readers.map((reader) => reader.accountId),
            submitted: finding.submittedAt !== null,
            again: finding.state === "returned" || finding.state === "validated",
          }}
        />
      </ClientMessages>
    </>
  );
}
