import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import type { listNominations } from "@/db/queries/delegations";
import { decisionsOn } from "@/domain/delegations";
import { GREEN } from "@/domain/labels";
import { languageName } from "@/lib/language-name";
import { paths } from "@/lib/paths";
import { NominationBadge } from "../../../delegation-badges";
import { decideNomination, giveNomineeAccess, removeNominee } from "../actions";
import { RefuseForm } from "./decide-form";
import type { Found } from "./frame";

type Nomination = Awaited<ReturnType<typeof listNominations>>[number];

/** Whom the delegation names, each with what the organiser may decide next. */
export function Nominations({ delegation, nominations }: { delegation: Found; nominations: Nomination[] }) {
  const t = useTranslations("delegations");
  const { nominated, confirmed, quota } = delegation;
  return (
    <Card
      title={t("nominations")}
      action={<span className="text-muted">{t("places", { taken: nominated + confirmed, quota })}</span>}
      flush
    >
      {nominations.length === 0 && <Empty>{t("nobodyNominated")}</Empty>}
      <ul className="divide-y divide-line">
        {nominations.map((each) => (
          <li key={each.id} className="grid gap-3 p-4">
            <Nominee delegation={delegation} nomination={each} />
            {!delegation.withdrawnAt && <Decisions delegation={delegation} nomination={each} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Nominee({ delegation, nomination }: { delegation: Found; nomination: Nomination }) {
  const [t, locale] = [useTranslations("delegations"), useLocale()];
  const { state, isHead, languages } = nomination;
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const about = [
    nomination.function,
    t(`roles.${nomination.role}`),
    languages.length > 0 ? list.format(languages.map((code) => languageName(code, locale))) : "",
    nomination.accountId ? "" : t("withoutAccount"),
    nomination.email ?? "",
  ];
  const there = nomination.participantId;
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="min-w-0 font-medium [overflow-wrap:anywhere]">
          {there ? (
            <a href={paths.editParticipant(delegation.spaceId, there)} className="link">
              {nomination.name}
            </a>
          ) : (
            nomination.name
          )}
        </p>
        <span className="flex flex-wrap gap-2">
          {isHead && <Badge tone="info">{t("head")}</Badge>}
          <NominationBadge state={state} />
        </span>
      </div>
      <p className="text-[0.9rem] text-muted [overflow-wrap:anywhere]">{about.filter(Boolean).join(" · ")}</p>
      {nomination.reason && <p className="mt-1">{t("refusedBecause", { reason: nomination.reason })}</p>}
      {nomination.hasAccountNow && <p className="mt-1">{t("hasAccountNow")}</p>}
      {state === "withdrawn" && there && <p className="mt-1 text-bad-ink">{t("takenBackHint")}</p>}
    </div>
  );
}

function Decisions({ delegation, nomination }: { delegation: Found; nomination: Nomination }) {
  const t = useTranslations("delegations");
  const { id, revision, state, participantId, hasAccountNow } = nomination;
  const possible = decisionsOn(state);
  const full = delegation.nominated + delegation.confirmed >= delegation.quota;
  const button = (decision: "confirmed" | "waiting") => (
    <ActionButton
      key={decision}
      action={decideNomination}
      fields={{ id, revision, decision, reason: "" }}
      label={t(`decide.${decision}`)}
      look={decision === "confirmed" ? "primary" : "quiet"}
      requestId={v7()}
    />
  );
  return (
    <ClientMessages namespaces={["delegations.refuseForm"]}>
      {(possible.length > 0 || participantId) && (
        <div className="flex flex-wrap items-start gap-2">
          {possible.includes("confirmed") &&
            (state === "nominated" || !full ? (
              button("confirmed")
            ) : (
              <p className="text-[0.9rem] text-muted">{t("noPlaceHint")}</p>
            ))}
          {possible.includes("waiting") && button("waiting")}
          {hasAccountNow && (
            <ActionButton
              action={giveNomineeAccess}
              fields={{ id }}
              label={t("giveAccess")}
              look="primary"
              requestId={v7()}
            />
          )}
          {participantId && (
            <ActionButton
              action={removeNominee}
              fields={{ id }}
              label={t("removeNominee")}
              look="quiet"
              requestId={v7()}
            />
          )}
        </div>
      )}
      {possible.includes("refused") && (
        <details>
          <summary className="text-accent-ink">{t("decide.refused")}</summary>
          <div className="mt-2">
            <RefuseForm
              id={id}
              revision={revision}
              hint={t(delegation.label <= GREEN ? "reasonMailed" : "reasonKept")}
              requestId={v7()}
            />
          </div>
        </details>
      )}
    </ClientMessages>
  );
}
