import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import type { listPositions } from "@/db/queries/positions";
import type { listDelegations } from "@/db/queries/priorities";
import { standingPositions } from "@/domain/priorities";
import { writeMoment } from "@/lib/dates";

const tones = {
  supports: "good",
  "supports with a reservation": "info",
  abstains: "neutral",
  objects: "bad",
} as const;

type Props = {
  entries: Awaited<ReturnType<typeof listPositions>>;
  delegations: Awaited<ReturnType<typeof listDelegations>>;
  zone: string;
};

/** What each delegation says: the last entry stands, the earlier ones are there to see. */
export function Positions({ entries, delegations, zone }: Props) {
  const [t, locale] = [useTranslations("priorities"), useLocale()];
  const standing = standingPositions(entries);
  return (
    <Card title={t("positionsTitle")} flush>
      <List>
        {delegations.map((delegation) => {
          const entry = standing.get(delegation.organisationId);
          const earlier = entries.filter(
            (each) => each.organisationId === delegation.organisationId && each !== entry,
          );
          return (
            <ListRow
              key={delegation.organisationId}
              lead={<Flag code={delegation.countryCode} />}
              title={delegation.name}
              meta={
                entry && (
                  <div>
                    {entry.reason && <p className="whitespace-pre-wrap text-ink">{entry.reason}</p>}
                    <p>
                      {entry.author} · {writeMoment(entry.createdAt, locale, zone)}
                    </p>
                    {earlier.length > 0 && (
                      <details>
                        <summary>{t("earlier", { count: earlier.length })}</summary>
                        <ul>
                          {earlier.map((each) => (
                            <li key={each.id}>
                              {t(`positions.${each.position}`)} · {each.author} ·{" "}
                              {writeMoment(each.createdAt, locale, zone)}
                              {each.reason && `: ${each.reason}`}
                            </li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </div>
                )
              }
              side={
                <Badge tone={entry ? tones[entry.position] : "neutral"}>
                  {t(`positions.${entry?.position ?? "none"}`)}
                </Badge>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
