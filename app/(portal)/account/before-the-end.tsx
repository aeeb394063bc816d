import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { Holding, OwnDraft } from "@/db/queries/succession";
import { readIn } from "@/domain/local-text";
import { seatsOf } from "@/domain/succession";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

const edit = {
  finding: ({ id }: OwnDraft) => paths.editFinding(id),
  draft: ({ id, spaceId }: OwnDraft) => paths.newFinding(spaceId, id),
  priority: ({ id }: OwnDraft) => paths.editPriority(id),
};

/** What somebody whose posting has an end still has to hand in or over: their own drafts and seats. */
export function BeforeTheEnd({
  day,
  drafts,
  holdings,
}: {
  day: string;
  drafts: OwnDraft[];
  holdings: Holding[];
}) {
  const [t, tm, locale] = [
    useTranslations("account.beforeEnd"),
    useTranslations("administration.memberRoles"),
    useLocale(),
  ];
  const led = holdings.filter(({ roles }) => seatsOf(roles).length > 0);
  return (
    <Card title={t("title")} id="before-the-end" flush>
      <p className="p-4">{t("text", { day: writeDay(day, locale) })}</p>
      <h3 className="px-4">{t("drafts")}</h3>
      <p className="px-4 pb-3 text-muted">{t(drafts.length > 0 ? "draftsText" : "noDrafts")}</p>
      <List>
        {drafts.map((draft) => (
          <ListRow
            key={draft.id}
            href={edit[draft.kind](draft)}
            lead={<Icon name="pencil" />}
            title={
              ("und" in draft.title ? draft.title.und : readIn(draft.title, locale).text) || t("untitled")
            }
            side={<TlpTag label={draft.label} />}
          />
        ))}
      </List>
      <h3 className="border-line border-t px-4 pt-4">{t("seats")}</h3>
      <p className="px-4 pb-3 text-muted">{t(led.length > 0 ? "seatsText" : "noSeats")}</p>
      <List>
        {led.map(({ kind, spaceId, title, label, roles }) => (
          <ListRow
            key={spaceId}
            href={kind === "group" ? paths.members(spaceId) : paths.participants(spaceId)}
            lead={<Icon name={kind === "group" ? "users" : "calendar-days"} />}
            title={readIn(title, locale).text}
            meta={seatsOf(roles).map((seat) => (
              <Badge key={seat} tone="info">
                {tm(seat)}
              </Badge>
            ))}
            side={<TlpTag label={label} />}
          />
        ))}
      </List>
    </Card>
  );
}
