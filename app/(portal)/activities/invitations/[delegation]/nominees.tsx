import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { Empty } from "@/components/ui/empty";
import type { listNominations } from "@/db/queries/delegations";
import { stands, takesPlace } from "@/domain/delegations";
import { NominationBadge } from "../../delegation-badges";
import { setHead, takeNameBack } from "../actions";

type Nomination = Awaited<ReturnType<typeof listNominations>>[number];

/** The organisation's own people whom it has named, what became of each, and who speaks for them. */
export function Nominees({ nominations, canName }: { nominations: Nomination[]; canName: boolean }) {
  const t = useTranslations("delegations");
  if (nominations.length === 0) return <Empty>{t("nameYourPeople")}</Empty>;
  return (
    <ul className="divide-y divide-line">
      {nominations.map((each) => (
        <li key={each.id} className="p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{each.name}</p>
            <span className="flex flex-wrap gap-2">
              {each.isHead && <Badge tone="info">{t("head")}</Badge>}
              <NominationBadge state={each.state} />
            </span>
          </div>
          <p className="text-[0.9rem] text-muted [overflow-wrap:anywhere]">
            {[each.function, t(`roles.${each.role}`), each.accountId ? "" : t("withoutAccount"), each.email]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {each.reason && <p className="mt-1">{t("refusedBecause", { reason: each.reason })}</p>}
          {canName && stands(each.state) && (
            <div className="mt-3 flex flex-wrap gap-2">
              <ClientMessages>
                {takesPlace(each.state) && !each.isHead && (
                  <ActionButton
                    action={setHead}
                    fields={{ id: each.id }}
                    label={t("nameHead")}
                    look="quiet"
                    requestId={v7()}
                  />
                )}
                <ActionButton
                  action={takeNameBack}
                  fields={{ id: each.id }}
                  label={t("takeBack")}
                  look="quiet"
                  requestId={v7()}
                />
              </ClientMessages>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
