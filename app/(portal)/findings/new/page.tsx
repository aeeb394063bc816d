import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { DangerCard } from "@/components/form/danger-card";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { TlpTag } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";

import { findAnswerToPost } from "@/db/queries/answers";

import { findDraft, listDrafts } from "@/db/queries/finding-drafts";

import { listGroupsToPostIn } from "@/db/queries/findings";
import { isId } from "@/domain/ids";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { one, oneId, type Search } from "../../params";
import { pageTitle } from "../../title";
import { throwDraftAway } from "../actions";
import { DraftList } from "../draft-list";
import { FindingForm } from "../finding-form";
import { readStructureForm } from "../structure-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("findings"))("post"));
}

/** First the group, since it decides the label and the readers; then the finding. */
export default async function NewFindingPage({ searchParams }: { searchParams: Search }) {
  const { group: groupAsked, draft: draftAsked, answer: answerAsked } = await searchParams;
  const [wanted, begun, made] = [one(groupAsked), one(draftAsked), oneId(answerAsked)];
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const zone = await viewerTimeZone();
  const { groups, group, structure, members, draft, drafts, account, answer } = await read(
    async (tx, viewer) => {
      const groups = await listGroupsToPostIn(tx);
      const group =
        groups.find((each) => each.id === wanted) ?? (groups.length === 1 ? groups[0] : undefined);
      const people = group ? await listPeopleToChoose(tx, group.id) : [];
      const structure = group && (await readStructureForm(tx, group.id));
      const members = people.filter((person) => person.id !== viewer.accountId);
      const draft = begun && isId(begun) ? await findDraft(tx, begun) : null;
      const drafts = begun || made ? [] : await listDrafts(tx, group?.id);
      const answer = made ? await findAnswerToPost(tx, made) : undefined;
      return { groups, answer, group, structure, members, draft, drafts, account: viewer.accountId };
    },
  );
  if ((wanted && !group) || answer === null) notFound();
  if (begun && (!draft || draft.groupId !== group?.id)) notFound();
  const trail = [{ href: paths.findings(), label: t("title") }];
  if (!group || !structure) {
    return (
      <>
        <PageHead trail={trail} title={t("post")} />
        <DraftList drafts={drafts} zone={zone} />
        <Card title={t("whichGroup")} flush>
          {groups.length === 0 && <Empty>{t("noGroup")}</Empty>}
          <List>
            {groups.map((each) => (
              <ListRow
                key={each.id}
                href={answer ? paths.findingOfAnswer(answer.id, each.id) : paths.newFinding(each.id)}
                title={readIn(each.title, locale).text}
                side={<TlpTag label={each.label} />}
              />
            ))}
          </List>
        </Card>
      </>
    );
  }
  const title = readIn(group.title, locale).text;
  return (
    <>
      <PageHead
        trail={trail}
        title={t("post")}
        meta={
          <>
            <a href={paths.group(group.id)} className="link">
              {title}
            </a>
            <TlpTag label={group.label} />
          </>
        }
      />
      <DraftList drafts={drafts} zone={zone} />
      <ClientMessages
        namespaces={[
          "findings.form",
          "findings.draft",
          "findings.photo",
          "structure.form",
          "tlp",
          "evaluation",
        ]}
      >
        <FindingForm
          draft={{
            account,
            key: draft?.key ?? v7(),
            revision: draft?.revision ?? 0,
            values: draft?.values ?? null,
          }}
          requestId={v7()}
          cancel={answer ? paths.request(answer.requestId) : paths.groupFindings(group.id)}
          answer={answer}
          structure={structure}
          group={{ id: group.id, title, label: group.label }}
          members={members.map((person) => ({
            value: person.id,
            label: `${person.name} · ${person.organisation}`,
          }))}
        />
      </ClientMessages>
      {draft && (
        <div className="mt-5 max-w-2xl">
          <DangerCard
            title={t("draft.discard")}
            hint={t("draft.discardHint")}
            action={throwDraftAway}
            fields={{ id: draft.id }}
          />
        </div>
      )}
    </>
  );
}
