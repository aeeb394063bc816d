import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import type { Duty } from "@/db/queries/home";
import { type LocalText, readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

const icons = {
  "join-request": "users",
  position: "flag",
  milestone: "clock",
  "contact-point": "phone",
  draft: "pencil",
  invited: "mail",
  nomination: "users",
  contribution: "file-text",
  returned: "undo-2",
  validate: "circle-check",
  correction: "pencil",
  sharing: "users",
  request: "message-square-reply",
  answer: "message-square-reply",
} as const;

const ways: Record<Duty["kind"], (id: string) => string> = {
  "join-request": paths.members,
  position: paths.priority,
  milestone: paths.group,
  "contact-point": paths.organisation,
  draft: paths.editFinding,
  invited: paths.invited,
  nomination: paths.delegations,
  contribution: paths.contribution,
  returned: paths.editFinding,
  validate: paths.groupReview,
  correction: paths.finding,
  sharing: paths.finding,
  request: paths.request,
  answer: paths.request,
};

/** What waits for the person, each with what to do; red only when it is late. */
export function Duties({ duties, today }: { duties: Duty[]; today: string }) {
  const [t, locale] = [useTranslations("home.duties"), useLocale()];
  return (
    <List>
      {duties.map((duty) => {
        const title = "und" in duty.title ? duty.title.und : readIn(duty.title as LocalText, locale).text;
        const late = duty.due !== null && duty.due < today;
        return (
          <ListRow
            key={duty.kind + duty.id + title}
            href={ways[duty.kind](duty.id)}
            lead={<Icon name={icons[duty.kind]} />}
            title={t(duty.kind, { title: title || "…", count: duty.count })}
            meta={
              duty.due && (
                <Badge tone={late ? "bad" : "waiting"}>
                  {t(late ? "late" : "due", { day: writeDay(duty.due, locale) })}
                </Badge>
              )
            }
          />
        );
      })}
    </List>
  );
}
