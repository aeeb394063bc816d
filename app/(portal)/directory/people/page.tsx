import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/db/queries/accounts";
import { paths, withQuery } from "@/lib/paths";
import { one, type Search } from "../../params";
import { pageTitle } from "../../title";
import { DirectoryTabs } from "../tabs";

export async function generateMetadata() {
  return pageTitle((await getTranslations("directory"))("people"));
}

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const [q, after] = [one(search.q, 100), one(search.after, 1000)];
  const t = await getTranslations("directory");
  const people = await read((tx) => listPeople(tx, { words: q, cursor: after }));
  return (
    <>
      <PageHead title={t("title")} />
      <DirectoryTabs current="people" />
      <FilterForm label={t("search")} submit={t("search")}>
        <FilterText name="q" label={t("words")} value={q} />
      </FilterForm>
      <Card flush>
        {people.rows.length === 0 && <Empty>{t("nothing")}</Empty>}
        <List>
          {people.rows.map((person) => (
            <ListRow
              key={person.id}
              href={paths.person(person.id)}
              lead={<Flag code={person.countryCode} />}
              title={person.name}
              meta={dotted(person.function, person.organisation)}
              side={(person.focalPoint || person.alternate) && <Badge tone="info">{t("focalPoint")}</Badge>}
            />
          ))}
        </List>
      </Card>
      <Pager
        first={after && withQuery(paths.people(), { q })}
        next={people.next && withQuery(paths.people(), { q, after: people.next })}
      />
    </>
  );
}
