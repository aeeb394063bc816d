import { getTranslations } from "next-intl/server";
import { readOpen } from "@/auth/read";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TlpBanner } from "@/components/ui/tlp";
import { findPerson } from "@/db/queries/accounts";
import { listDocuments } from "@/db/queries/documents";
import { strictest, tlp } from "@/domain/labels";
import { paths } from "@/lib/paths";
import { one, oneId, type Search } from "../params";
import { PostedBy } from "../posted-by";
import { pageTitle } from "../title";
import { DocumentList } from "./document-list";

export async function generateMetadata() {
  return pageTitle((await getTranslations("documents"))("title"));
}

/** One library across all that the reader may read; for somebody not signed in, what is CLEAR. */
export default async function DocumentsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const label = ["0", "1", "2", "3", "4"].find((each) => each === search.label);
  const language = ["es", "en", "pt", "fr"].find((each) => each === search.language);
  const query = { q: one(search.q, 100), label, language, author: oneId(search.author) };
  const after = one(search.after, 1000);
  const [t, tl] = [await getTranslations("documents"), await getTranslations("languages")];
  const { documents, author } = await readOpen(async (tx) => ({
    documents: await listDocuments(tx, {
      cursor: after,
      words: query.q,
      language,
      label: label ? Number(label) : undefined,
      authorId: query.author,
    }),
    author: query.author ? await findPerson(tx, query.author) : null,
  }));
  return (
    <>
      <TlpBanner label={strictest(0, documents.rows)} />
      <PageHead title={t("title")} />
      <PostedBy author={author} all={paths.documents()} />
      <FilterForm label={t("filter")} submit={t("filter")}>
        {query.author && <input type="hidden" name="author" value={query.author} />}
        <FilterText name="q" label={t("words")} value={query.q} />
        <FilterSelect
          name="language"
          label={t("language")}
          any={t("any")}
          value={language}
          options={(["es", "en", "pt", "fr"] as const).map((value) => ({ value, label: tl(value) }))}
        />
        <FilterSelect
          name="label"
          label={t("label")}
          any={t("any")}
          value={label}
          options={[0, 1, 2, 3, 4].map((each) => ({ value: String(each), label: tlp(each) }))}
        />
      </FilterForm>
      <DocumentList
        documents={documents.rows}
        empty={t(query.q || label || language ? "noneFits" : "empty")}
      />
      <Pager
        first={after && paths.documents(query)}
        next={documents.next && paths.documents({ ...query, after: documents.next })}
      />
    </>
  );
}
