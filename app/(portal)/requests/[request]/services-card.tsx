import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Person } from "@/components/ui/person";
import type { listAskedTogether, listOthersAsked } from "@/db/queries/requests";
import { paths } from "@/lib/paths";
import { sayWhoElse } from "../actions";
import { StateBadge } from "../badges";

type Props = {
  request: { id: string; canRun: boolean };
  /** The same question to other services, which only who asks reads. */
  together: Awaited<ReturnType<typeof listAskedTogether>>;
  /** Whom this service was told of. */
  told: Awaited<ReturnType<typeof listOthersAsked>>;
};

/** Who else was asked: for who asks with how each stands, for who is asked as far as the asker says so. */
export function ServicesCard({ request, together, told }: Props) {
  const t = useTranslations("requests");
  if (together.length === 0 && told.length === 0) return null;
  return (
    <Card title={t("alsoAsked")} flush>
      <ul className="divide-y divide-line">
        {together.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-2.5">
            <Person name={each.asked} countryCode={each.askedCountry} href={paths.request(each.id)} />
            <StateBadge request={each} />
          </li>
        ))}
        {together.length === 0 &&
          told.map(({ name, countryCode }) => (
            <li key={name} className="px-4 py-2.5">
              <Person name={name} countryCode={countryCode} />
            </li>
          ))}
      </ul>
      {together.length > 0 && (
        <div className="border-line border-t px-4 py-3">
          <p className="text-[0.9rem] text-muted">{t(told.length > 0 ? "toldOthers" : "untoldOthers")}</p>
          {request.canRun && told.length === 0 && (
            <div className="mt-2 print:hidden">
              <ClientMessages>
                <ActionButton
                  action={sayWhoElse}
                  fields={{ id: request.id }}
                  label={t("tellOthers")}
                  requestId={v7()}
                />
              </ClientMessages>
            </div>
          )}
        </div>
      )}
    </Card>
  );
}
