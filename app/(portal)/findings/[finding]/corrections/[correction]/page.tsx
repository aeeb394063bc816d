import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { Compared } from "@/components/finding/compared";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Notice } from "@/components/ui/notice";
import { Person } from "@/components/ui/person";
import { findCorrection } from "@/db/queries/corrections";
import { findFindingVersion, findRights } from "@/db/queries/finding-life";
import { writeMoment } from "@/lib/dates";
import { idParam } from "../../../../params";
import { retractCorrection, takeCorrection } from "../../../life-actions";
import { FindingFrame } from "../../frame";
import { ReasonForm } from "../../reason-form";

type Props = { params: Promise<{ finding: string; correction: string }> };

/** What was proposed beside what stood, and the author's answer. */
export default async function CorrectionPage({ params }: Props) {
  const asked = await params;
  const [id, own] = [idParam(asked.finding), idParam(asked.correction)];
  const [t, locale, zone] = [await getTranslations("findingLife"), await getLocale(), await viewerTimeZone()];
  const found = await read(async (tx) => {
    const about = await findCorrection(tx, own);
    if (!about || about.finding.id !== id) return null;
    const stood = await findFindingVersion(tx, id, about.correction.version);
    return { ...about, stood, rights: await findRights(tx, id) };
  });
  if (!found) notFound();
  const { correction, finding, canDecide, stood, rights } = found;
  const { field, decision } = correction;
  const moved = canDecide && rights?.version !== correction.version;
  const before = canDecide ? finding[field] : (stood?.[field] ?? finding[field]);
  return (
    <FindingFrame
      finding={finding}
      title={t("correction")}
      banner={Math.max(finding.label, correction.label, stood?.label ?? 0)}
    >
      {moved && <Notice tone="waiting">{t("movedOn")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <Card title={t("compare")}>
          {correction.proposed === "" ? (
            <p className="text-muted">{t("gone")}</p>
          ) : (
            <Compared
              name={t(`fields.${field}`)}
              before={before}
              after={correction.proposed}
              heads={[t(canDecide ? "now" : "then"), t("proposed")]}
            />
          )}
        </Card>
        <div className="grid gap-5">
          <Card title={t("why")}>
            <Facts>
              <Fact name={t("proposedBy")}>
                <Person name={correction.author} countryCode={correction.countryCode} />{" "}
                {writeMoment(correction.createdAt, locale, zone)}
              </Fact>
              <Fact name={t("reason")}>{correction.reason}</Fact>
              <Fact name={t("state")}>
                <Badge tone={decision === "accepted" ? "good" : decision ? "neutral" : "waiting"}>
                  {t(`decisions.${decision ?? "open"}`)}
                </Badge>
              </Fact>
              {correction.decisionReason && (
                <Fact name={t("authorsReason")}>{correction.decisionReason}</Fact>
              )}
            </Facts>
          </Card>
          {correction.canTakeBack && (
            <ClientMessages>
              <ActionButton
                action={retractCorrection}
                fields={{ id: own }}
                label={t("takeBack")}
                look="quiet"
                requestId={v7()}
              />
            </ClientMessages>
          )}
          {canDecide && (
            <Card title={t("decide")}>
              <ClientMessages namespaces={["findingLife.reasonForm"]}>
                <ActionButton
                  action={takeCorrection}
                  fields={{ id: own, revision: finding.revision }}
                  label={t("accept")}
                  look="primary"
                  requestId={v7()}
                />
                <details className="mt-3">
                  <summary className="text-accent-ink">{t("refuse")}</summary>
                  <div className="mt-3">
                    <ReasonForm act="refuseCorrection" hidden={{ id: own }} requestId={v7()} />
                  </div>
                </details>
              </ClientMessages>
            </Card>
          )}
        </div>
      </div>
    </FindingFrame>
  );
}
