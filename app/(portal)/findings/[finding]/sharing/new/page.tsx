import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { findRights } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { listGroupsToShareIn } from "@/db/queries/sharing";
import { allowedLabels, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { FindingFrame } from "../../frame";
import { SharingForm } from "../sharing-form";

/** Wider sharing is the author's to grant: a looser label, or another group. */
export default async function NewSharingPage({ params }: { params: Promise<{ finding: string }> }) {
  const id = idParam((await params).finding);
  const [t, locale] = [await getTranslations("findingLife"), await getLocale()];
  const found = await read(async (tx) => {
    const rights = await findRights(tx, id);
    const finding = rights?.canAskWider ? await findFinding(tx, id) : null;
    return finding && { finding, groups: await listGroupsToShareIn(tx, finding.spaceId) };
  });
  if (!found) notFound();
  const { finding, groups } = found;
  const wanted = [
    ...allowedLabels(finding.floor, finding.label - 1)
      .toReversed()
      .map((label) => ({ value: `label ${label}`, label: t("wantedLabel", { label: tlp(label) }) })),
    ...groups.map((group) => ({
      value: `space ${group.id}`,
      label: t("wantedGroup", { group: readIn(group.title, locale).text }),
    })),
  ];
  return (
    <FindingFrame finding={finding} title={t("askWider")}>
      <ClientMessages namespaces={["findingLife.sharingForm"]}>
        <SharingForm findingId={id} wanted={wanted} requestId={v7()} cancel={paths.finding(id)} />
      </ClientMessages>
    </FindingFrame>
  );
}
