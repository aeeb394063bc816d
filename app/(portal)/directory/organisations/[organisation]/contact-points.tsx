import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { viewerTimeZone } from "@/auth/viewer";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { LocalTextView } from "@/components/ui/local-text";
import type { listContactPoints } from "@/db/queries/organisations";
import { needsVerification } from "@/domain/directory";
import { readIn } from "@/domain/local-text";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { confirmContactPoint } from "../../actions";

type Props = {
  organisation: { key: string; canEdit: boolean };
  points: Awaited<ReturnType<typeof listContactPoints>>;
};

/** How the organisation is reached, and when that was last confirmed; confirmed again with one press. */
export async function ContactPoints({ organisation, points }: Props) {
  const [t, locale, zone] = [await getTranslations("directory"), await getLocale(), await viewerTimeZone()];
  const now = new Date();
  return (
    <Card
      title={t("contactPoints")}
      flush
      action={
        organisation.canEdit && (
          <a href={paths.newContactPoint(organisation.key)} className="text-accent-ink">
            {t("addContactPoint")}
          </a>
        )
      }
    >
      {points.length === 0 && <Empty>{t("noContactPoints")}</Empty>}
      <ul className="divide-y divide-line">
        {points.map((point) => {
          const due = needsVerification(point.verifiedAt, now);
          return (
            <li key={point.id} className="grid gap-1.5 px-4 py-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                <LocalTextView read={readIn(point.service, locale)} />
                <Badge tone={point.hours === "around the clock" ? "good" : "neutral"}>
                  {t(`hours.${point.hours}`)}
                </Badge>
                <span className="font-normal text-muted">
                  {point.languages.map((each) => each.toUpperCase()).join(" ")}
                </span>
              </p>
              {point.phone && (
                <p className="flex items-center gap-2">
                  <Icon name="phone" />
                  <a href={`tel:${point.phone.replace(/[^+\d]/g, "")}`}>{point.phone}</a>
                </p>
              )}
              {point.email && (
                <p className="flex items-center gap-2">
                  <Icon name="mail" />
                  <a href={`mailto:${point.email}`} className="[overflow-wrap:anywhere]">
                    {point.email}
                  </a>
                </p>
              )}
              {point.secureChannel && (
                <p className="flex items-center gap-2">
                  <Icon name="lock" />
                  {point.secureChannel}
                </p>
              )}
              <div className="flex flex-wrap items-center gap-3 text-[0.9rem]">
                <Badge tone={due ? "waiting" : "good"}>
                  {point.verifiedAt
                    ? t("verified", { moment: writeMoment(point.verifiedAt, locale, zone) })
                    : t("neverVerified")}
                </Badge>
                {point.verifiedBy && <span className="text-muted">{point.verifiedBy}</span>}
                {organisation.canEdit && (
                  <>
                    <ClientMessages>
                      <ActionButton
                        action={confirmContactPoint}
                        fields={{ id: point.id }}
                        label={t("verify")}
                        look={due ? "primary" : "quiet"}
                        requestId={v7()}
                      />
                    </ClientMessages>
                    <ButtonLink href={paths.editContactPoint(organisation.key, point.id)}>
                      {t("edit")}
                    </ButtonLink>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
