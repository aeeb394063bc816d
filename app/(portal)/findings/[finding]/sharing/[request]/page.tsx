import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Notice } from "@/components/ui/notice";
import { Person } from "@/components/ui/person";
import { findSharingRequest } from "@/db/queries/sharing";
import { writeMoment } from "@/lib/dates";
import { idParam } from "../../../../params";
import { retractSharing } from "../../../life-actions";
import { FindingFrame } from "../../frame";
import { KeptReason } from "../../kept-reason";
import { ReasonForm } from "../../reason-form";
import { wantedWords } from "../../sharing-card";

type Props = { params: Promise<{ finding: string; request: string }> };

/** Who asks for wider sharing and why, and the author's answer. */
export default async function SharingPage({ params }: Props) {
  const asked = await params;
  const [id, own] = [idParam(asked.finding), idParam(asked.request)];
  const [t, locale, zone] = [await getTranslations("findingLife"), await getLocale(), await viewerTimeZone()];
  const found = await read((tx) => findSharingRequest(tx, own));
  if (!found || found.finding.id !== id) notFound();
  const { request, finding, canDecide, canAccept } = found;
  const { decision } = request;
  const hidden = { id: own, revision: finding.revision };
  return (
    <FindingFrame finding={finding} title={t("sharing")} banner={Math.max(finding.label, request.label)}>
      {canDecide && !canAccept && <Notice tone="waiting">{t("cannotAccept")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card>
          <Facts>
            <Fact name={t("askedBy")}>
              <Person name={request.author} countryCode={request.countryCode} />{" "}
              {writeMoment(request.createdAt, locale, zone)}
            </Fact>
            <Fact name={t("wanted")}>{wantedWords(request, locale)}</Fact>
            <Fact name={t("reason")}>
              {request.reason}
              <KeptReason reason={request.keptReason} />
            </Fact>
            <Fact name={t("state")}>
              <Badge tone={decision === "accepted" ? "good" : decision ? "neutral" : "waiting"}>
                {t(`decisions.${decision ?? "open"}`)}
              </Badge>
            </Fact>
            {request.decisionReason && (
              <Fact name={t("authorsReason")}>
                {request.decisionReason}
                <KeptReason reason={request.decisionKeptReason} />
              </Fact>
            )}
          </Facts>
        </Card>
        {request.canTakeBack && (
          <ClientMessages>
            <ActionButton
              action={retractSharing}
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
              {canAccept && (
                <>
                  <p className="mb-3 text-muted">
                    {t(request.wantedSpaceId ? "acceptCopies" : "acceptLoosens", {
                      wanted: wantedWords(request, locale),
                    })}
                  </p>
                  <ReasonForm act="acceptSharing" hidden={hidden} requestId={v7()} />
                </>
              )}
              <details className="mt-3">
                <summary className="text-accent-ink">{t("refuse")}</summary>
                <div className="mt-3">
                  <ReasonForm act="refuseSharing" hidden={{ id: own }} requestId={v7()} />
                </div>
              </details>
            </ClientMessages>
          </Card>
        )}
      </div>
    </FindingFrame>
  );
}
