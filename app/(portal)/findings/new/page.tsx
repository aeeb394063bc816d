import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { TlpTag } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { findAnswerToPost } from "@/db/queries/answers";
import { listGroupsToPostIn } from "@/db/queries/findings";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { one, oneId, type Search } from "../../params";
import { pageTitle } from "../../title";
import { FindingForm } from "../finding-form";
import { readStructureForm } from "../structure-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("findings"))("post"));
}

/** First the group, since it decides the label and the readers; then the finding. */
export default async function NewFindingPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const [wanted, made] = [one(search.group), oneId(search.answer)];
  const [t, locale] = [await getTranslations("findings"), await getLocale()];
  const { groups, group, structure, members, answer } = await read(async (tx, viewer) => {
    const groups = await listGroupsToPostIn(tx);
    const group = groups.find((each) => each.id === wanted) ?? (groups.length === 1 ? groups[0] : undefined);
    const people = group ? await listPeopleToChoose(tx, group.id) : [];
    const structure = group && (await readStructureForm(tx, group.id));
    const answer = made ? await findAnswerToPost(tx, made) : undefined;
    return {
      groups,
      group,
      structure,
      answer,
      members: people.filter((person) => person.id !== viewer.accountId),
    };
  });
  if ((wanted && !group) || answer === null) notFound();
  const trail = [{ href: paths.findings(), label: t("title") }];
  if (!group || !structure) {
    return (
      <>
        <PageHead trail={trail} title={t("post")} />
        <Card title={t("whichGroup")} flush>
          {groups.length === 0 && <Empty>{t("noGroup")}</Empty>}
          <List>
            {groups.map((each) => (
              <ListRow
                key={each.id}
                href={paths.newFinding(each.id, answer?.id)}
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
      <ClientMessages namespaces={["findings.form", "structure.form", "tlp", "evaluation"]}>
        <FindingForm
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
    </>
  );
}
