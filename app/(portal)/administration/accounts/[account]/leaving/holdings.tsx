import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { findOffice, Holding } from "@/db/queries/succession";
import { readIn } from "@/domain/local-text";
import { leads, seatsOf } from "@/domain/succession";
import { paths } from "@/lib/paths";

type Office = Awaited<ReturnType<typeof findOffice>>;

/** The spaces in which the person holds a role, the seats marked, and the delegation that they speak for. */
export function Holdings({ holdings, office }: { holdings: Holding[]; office: Office }) {
  const [t, td] = [useTranslations("administration.ending"), useTranslations("directory")];
  const years = office?.years ?? [];
  return (
    <div>
      <Card title={t("holds")} flush>
        {holdings.length + years.length === 0 && <Empty>{t("holdsNothing")}</Empty>}
        <List>
          {holdings.map((holding) => (
            <HoldingRow key={holding.spaceId} holding={holding} />
          ))}
          {office && years.length > 0 && (
            <ListRow
              href={paths.priorities(years.at(-1))}
              lead={<Icon name="flag" />}
              title={t("delegation", { organisation: office.organisation })}
              meta={t("delegationYears", { years: years.join(", ") })}
            />
          )}
        </List>
      </Card>
      <p className="mt-2 text-[0.9rem] text-muted">{td("readerNote")}</p>
    </div>
  );
}

function HoldingRow({ holding }: { holding: Holding }) {
  const [t, tm, locale] = [
    useTranslations("administration.ending"),
    useTranslations("administration.memberRoles"),
    useLocale(),
  ];
  const held = seatsOf(holding.roles);
  const others = holding.roles.filter((role) => !held.some((seat) => seat === role));
  const alone = held.some(leads) && !holding.ledByOthers;
  const group = holding.kind === "group";
  return (
    <ListRow
      href={group ? paths.group(holding.spaceId) : paths.activity(holding.spaceId)}
      lead={<Icon name={group ? "users" : "calendar-days"} />}
      title={readIn(holding.title, locale).text}
      meta={
        <>
          {held.map((seat) => (
            <Badge key={seat} tone="info">
              {tm(seat)}
            </Badge>
          ))}
          {others.length > 0 && <span>{others.map((role) => tm(role as "member")).join(", ")}</span>}
          {alone && <Badge tone="waiting">{t("leadsAlone")}</Badge>}
        </>
      }
      side={<TlpTag label={holding.label} />}
    />
  );
}
