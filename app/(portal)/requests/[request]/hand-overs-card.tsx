import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import type { listHandOvers } from "@/db/queries/hand-overs";
import { writeMoment } from "@/lib/dates";
import { takeHandOverBack } from "../actions";

type Props = {
  handOvers: Awaited<ReturnType<typeof listHandOvers>>;
  canTakeBack: boolean;
  zone: string;
};

/** To whom the asked service handed the request, and since when. */
export function HandOversCard({ handOvers, canTakeBack, zone }: Props) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  if (handOvers.length === 0) return null;
  return (
    <Card title={t("handedOver")} flush>
      <ul className="divide-y divide-line">
        {handOvers.map(({ id, name, by, createdAt, takenBackAt }) => (
          <li key={id} className="px-4 py-2.5">
            <p>{name}</p>
            <p className="text-[0.9rem] text-muted">
              {t("handedBy", { name: by, moment: writeMoment(createdAt, locale, zone) })}
            </p>
            {takenBackAt && (
              <p className="text-[0.9rem] text-muted">
                {t("takenBack", { moment: writeMoment(takenBackAt, locale, zone) })}
              </p>
            )}
            {canTakeBack && !takenBackAt && (
              <div className="mt-1 print:hidden">
                <ClientMessages>
                  <ActionButton
                    action={takeHandOverBack}
                    fields={{ id }}
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
    </Card>
  );
}
