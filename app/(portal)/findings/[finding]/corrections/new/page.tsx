import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Tabs } from "@/components/ui/tabs";
import { findRights } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { correctable } from "@/domain/findings/life";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../../params";
import { FindingFrame } from "../../frame";
import { CorrectionForm } from "../correction-form";

type Props = { params: Promise<{ finding: string }>; searchParams: Search };

/** The text as it stands, to be changed: what differs is shown to its author, who accepts or refuses. */
export default async function NewCorrectionPage({ params, searchParams }: Props) {
  const id = idParam((await params).finding);
  const wanted = one((await searchParams).field);
  const field = correctable.find((each) => each === wanted) ?? "body";
  const t = await getTranslations("findingLife");
  const found = await read(async (tx) => {
    const rights = await findRights(tx, id);
    const finding = rights?.canPropose ? await findFinding(tx, id) : null;
    return finding && rights ? { finding, version: rights.version } : null;
  });
  if (!found) notFound();
  const { finding, version } = found;
  return (
    <FindingFrame finding={finding} title={t("proposeCorrection")}>
      <Tabs
        label={t("proposeCorrection")}
        tabs={correctable.toReversed().map((each) => ({
          href: paths.newCorrection(id, { field: each }),
          label: t(`fields.${each}`),
          current: each === field,
        }))}
      />
      <ClientMessages namespaces={["findingLife.correctionForm"]}>
        <CorrectionForm
          key={field}
          finding={{ ...finding, version }}
          field={field}
          requestId={v7()}
          cancel={paths.finding(id)}
        />
      </ClientMessages>
    </FindingFrame>
  );
}
