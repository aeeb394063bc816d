import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { findOwnDelegation } from "@/db/queries/asked-delegations";
import { paths } from "@/lib/paths";

type Own = NonNullable<Awaited<ReturnType<typeof findOwnDelegation>>>;

/** The reader's own delegation: the way to naming its people, and to what it contributes. */
export function OwnDelegation({ delegation }: { delegation: Own }) {
  const t = useTranslations("delegations");
  return (
    <Card title={t("ourDelegation")}>
      <div className="flex flex-wrap gap-2">
        {delegation.looksAfter && (
          <ButtonLink href={paths.invited(delegation.id)}>{t("openInvitation")}</ButtonLink>
        )}
        {delegation.contributes && (
          <ButtonLink href={paths.contribution(delegation.id)}>{t("openContribution")}</ButtonLink>
        )}
      </div>
    </Card>
  );
}
