import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { listSavedViews } from "@/db/queries/saved-views";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";
import { filterIn } from "../filter";
import { readFilterOptions } from "../filter-options";
import { filterWords } from "../filter-words";
import { writtenWords } from "./words";

export async function generateMetadata() {
  return pageTitle((await getTranslations("savedViews"))("title"));
}

export default async function ViewsPage() {
  const t = await getTranslations("savedViews");
  const views = await read(async (tx) => {
    const options = await readFilterOptions(tx);
    const kept = (await listSavedViews(tx)).map((view) => ({
      ...view,
      filter: filterIn(new URLSearchParams(view.filter)),
    }));
    return Promise.all(
      kept.map(async (view) => ({ ...view, words: writtenWords(await filterWords(view.filter, options)) })),
    );
  });
  return (
    <>
      <PageHead trail={[{ href: paths.findings(), label: t("findings") }]} title={t("title")} />
      <Card flush>
        {views.length === 0 && <Empty>{t("none")}</Empty>}
        <List>
          {views.map(({ id, name, filter, words }) => (
            <ListRow
              key={id}
              href={paths.findings(filter)}
              title={name}
              meta={words || t("everything")}
              side={
                <a href={paths.savedView(id)} className="link" aria-label={t("changeOf", { name })}>
                  {t("change")}
                </a>
              }
            />
          ))}
        </List>
      </Card>
    </>
  );
}
