import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { listPeopleToName } from "@/db/queries/accounts";
import { findRights } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { FindingFrame } from "../../frame";
import { CorroborationForm } from "../corroboration-form";

/** "We see this too." */
export default async function NewCorroborationPage({ params }: { params: Promise<{ finding: string }> }) {
  const id = idParam((await params).finding);
  const t = await getTranslations("findingLife");
  const found = await read(async (tx, viewer) => {
    const rights = await findRights(tx, id);
    const finding = rights?.canCorroborate ? await findFinding(tx, id) : null;
    return finding && { finding, members: await listPeopleToName(tx, finding.spaceId, viewer.accountId) };
  });
  if (!found) notFound();
  const { finding, members } = found;
  return (
    <FindingFrame finding={finding} title={t("seeThisToo")}>
      <ClientMessages namespaces={["findingLife.corroborationForm", "tlp", "evaluation"]}>
        <CorroborationForm
          findingId={id}
          floor={finding.label}
          members={members}
          requestId={v7()}
          cancel={paths.finding(id)}
        />
      </ClientMessages>
    </FindingFrame>
  );
}
