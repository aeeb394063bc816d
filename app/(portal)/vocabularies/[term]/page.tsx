import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { findTerm } from "@/db/queries/terms";
import { readIn } from "@/domain/local-text";
import { mayBegin } from "@/domain/portal-roles";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";
import { returnTerm, withdrawTerm } from "../actions";
import { TermForm } from "../term-form";

export default async function TermPage({ params }: { params: Promise<{ term: string }> }) {
  const id = idParam((await params).term);
  const [t, locale] = [await getTranslations("vocabularies"), await getLocale()];
  const { term, may } = await read(async (tx, viewer) => ({
    term: await findTerm(tx, id),
    may: mayBegin(viewer),
  }));
  if (!term || !may.vocabulary) notFound();
  const here = paths.vocabularies(term.kind);
  const name = readIn(term.names, locale).text;
  return (
    <>
      <Title>{`${t("edit")}: ${name} · Enlace`}</Title>
      <PageHead
        trail={[{ href: here, label: t(`kinds.${term.kind}`) }]}
        title={name}
        meta={term.retiredAt && <Badge>{t("retired")}</Badge>}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ClientMessages namespaces={["vocabularies.form"]}>
          <TermForm requestId={v7()} cancel={here} kind={term.kind} position={term.position} term={term} />
        </ClientMessages>
        <Card title={t(term.retiredAt ? "bringBack" : "retire")}>
          <p className="mb-3 text-muted">{t(term.retiredAt ? "bringBackHint" : "retireHint")}</p>
          <ClientMessages>
            <ActionButton
              action={term.retiredAt ? returnTerm : withdrawTerm}
              fields={{ id, revision: term.revision }}
              label={t(term.retiredAt ? "bringBack" : "retire")}
              requestId={v7()}
            />
          </ClientMessages>
        </Card>
      </div>
    </>
  );
}
