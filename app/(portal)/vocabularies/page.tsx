import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { listTerms } from "@/db/queries/terms";
import { readIn } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import { vocabularies } from "@/domain/vocabularies";
import { paths } from "@/lib/paths";
import { DirectoryTabs } from "../directory/tabs";
import type { Search } from "../params";
import { pageTitle } from "../title";

export async function generateMetadata() {
  return pageTitle((await getTranslations("vocabularies"))("title"));
}

export default async function VocabulariesPage({ searchParams }: { searchParams: Search }) {
  const asked = (await searchParams).kind;
  const kind = vocabularies.find((each) => each === asked) ?? "mode";
  const [t, td, locale] = [
    await getTranslations("vocabularies"),
    await getTranslations("directory"),
    await getLocale(),
  ];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 });
  const { terms, may } = await read(async (tx, viewer) => ({
    terms: await listTerms(tx, kind),
    may: mayBegin(viewer),
  }));
  return (
    <>
      <PageHead
        title={td("title")}
        actions={
          may.vocabulary && (
            <ButtonLink href={paths.newTerm(kind)} icon="plus">
              {t("add")}
            </ButtonLink>
          )
        }
      />
      <DirectoryTabs current="vocabularies" />
      <p className="mb-4 text-muted">{t("intro")}</p>
      <Tabs
        label={t("title")}
        tabs={vocabularies.map((each) => ({
          href: paths.vocabularies(each),
          label: t(`kinds.${each}`),
          current: each === kind,
        }))}
      />
      <Card flush title={t(`kinds.${kind}`)}>
        {terms.length === 0 && <Empty>{t("empty")}</Empty>}
        <List>
          {terms.map((term) => {
            const name = readIn(term.names, locale);
            return (
              <ListRow
                key={term.id}
                href={may.vocabulary ? paths.editTerm(term.id) : undefined}
                title={<span lang={name.language}>{name.text}</span>}
                meta={dotted(
                  term.code.slice(kind.length + 1),
                  term.kilograms !== null && t("weight", { kilograms: number.format(term.kilograms) }),
                )}
                side={term.retiredAt && <Badge>{t("retired")}</Badge>}
              />
            );
          })}
        </List>
      </Card>
    </>
  );
}
