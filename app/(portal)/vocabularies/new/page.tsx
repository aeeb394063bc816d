import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { listTerms } from "@/db/queries/terms";
import { mayBegin } from "@/domain/portal-roles";
import { vocabularies } from "@/domain/vocabularies";
import { paths } from "@/lib/paths";
import type { Search } from "../../params";
import { pageTitle } from "../../title";
import { TermForm } from "../term-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("vocabularies"))("add"));
}

export default async function NewTermPage({ searchParams }: { searchParams: Search }) {
  const asked = (await searchParams).kind;
  const kind = vocabularies.find((each) => each === asked) ?? "mode";
  const t = await getTranslations("vocabularies");
  const { last, may } = await read(async (tx, viewer) => ({
    last: (await listTerms(tx, kind)).at(-1),
    may: mayBegin(viewer),
  }));
  if (!may.vocabulary) notFound();
  const here = paths.vocabularies(kind);
  return (
    <>
      <PageHead trail={[{ href: here, label: t(`kinds.${kind}`) }]} title={t("add")} />
      <ClientMessages namespaces={["vocabularies.form"]}>
        <TermForm
          requestId={v7()}
          cancel={here}
          kind={kind}
          position={Math.min(10_000, (last?.position ?? 0) + 10)}
        />
      </ClientMessages>
    </>
  );
}
