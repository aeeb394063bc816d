import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { LocalTextView } from "@/components/ui/local-text";
import { Markdown } from "@/components/ui/markdown";
import { listMandates } from "@/db/queries/groups";
import { readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { GroupFrame, type GroupParams, readGroup } from "../frame";

export default async function MandatePage({ params }: GroupParams) {
  const { group, found: mandates } = await readGroup(params, (tx, each) => listMandates(tx, each.id));
  const [t, locale] = [await getTranslations("groups"), await getLocale()];
  const action = group.canEdit && (
    <ButtonLink href={paths.newMandate(group.id)} look="primary" icon="plus">
      {t("writeMandate")}
    </ButtonLink>
  );
  return (
    <GroupFrame group={group} title={t("mandate")} actions={action}>
      {mandates.length === 0 && <Empty>{t("noMandate")}</Empty>}
      <div className="grid gap-5">
        {mandates.map((mandate) => {
          const text = readIn(mandate.text, locale);
          return (
            <Card
              key={mandate.id}
              title={
                <>
                  {t("version", { number: mandate.number })}
                  {text.fallback && <LocalTextView read={{ ...text, text: " " }} />}
                </>
              }
              action={
                <span className="text-muted">
                  {writeDay(mandate.createdAt.toISOString().slice(0, 10), locale)}
                </span>
              }
            >
              <Markdown html={renderMarkdown(text.text)} lang={text.language} />
            </Card>
          );
        })}
      </div>
    </GroupFrame>
  );
}
