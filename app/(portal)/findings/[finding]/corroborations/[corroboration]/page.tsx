import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { listPeopleToName } from "@/db/queries/accounts";
import { findCorroboration } from "@/db/queries/corroborations";
import { findFinding } from "@/db/queries/findings";
import { listReaders } from "@/db/queries/red-readers";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { FindingFrame } from "../../frame";
import { CorroborationForm } from "../corroboration-form";

type Props = { params: Promise<{ finding: string; corroboration: string }> };

export default async function CorroborationPage({ params }: Props) {
  const asked = await params;
  const [id, own] = [idParam(asked.finding), idParam(asked.corroboration)];
  const t = await getTranslations("findingLife");
  const found = await read(async (tx) => {
    const corroboration = await findCorroboration(tx, own);
    const finding = await findFinding(tx, id);
    if (!finding || corroboration?.findingId !== id || !corroboration.canEdit) return null;
    const members = await listPeopleToName(tx, finding.spaceId, corroboration.authorId);
    const readers = (await listReaders(tx, own)).map(({ accountId }) => accountId);
    return { finding, members, corroboration: { ...corroboration, readers } };
  });
  if (!found) notFound();
  const { finding, members, corroboration } = found;
  return (
    <FindingFrame
      finding={finding}
      title={t("editCorroboration")}
      banner={Math.max(finding.label, corroboration.label)}
    >
      <ClientMessages namespaces={["findingLife.corroborationForm", "tlp", "evaluation"]}>
        <CorroborationForm
          findingId={id}
          floor={finding.label}
          members={members}
          corroboration={corroboration}
          requestId={v7()}
          cancel={paths.finding(id)}
        />
      </ClientMessages>
    </FindingFrame>
  );
}
