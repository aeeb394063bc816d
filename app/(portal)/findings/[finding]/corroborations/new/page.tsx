import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
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
  const finding = await read(async (tx) => {
    const rights = await findRights(tx, id);
    return rights?.canCorroborate ? findFinding(tx, id) : null;
  });
  if (!finding) notFound();
  return (
    <FindingFrame finding={finding} title={t("seeThisToo")}>
      <ClientMessages namespaces={["findingLife.corroborationForm", "tlp", "evaluation"]}>
        <CorroborationForm findingId={id} floor={finding.label} requestId={v7()} cancel={paths.finding(id)} />
      </ClientMessages>
    </FindingFrame>
  );
}
