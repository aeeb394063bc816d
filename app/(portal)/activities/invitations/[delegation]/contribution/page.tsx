import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpTag } from "@/components/ui/tlp";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { findAskedContribution, findContribution, listSpeakersOf } from "@/db/queries/contributions";
import { listDocuments } from "@/db/queries/documents";
import { contributionState } from "@/domain/delegations";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { offsetOf, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { ContributionBadge } from "../../../delegation-badges";
import { formOptions } from "../../../form-options";
import { ContributionForm } from "./contribution-form";
import { Papers } from "./papers";

type Props = { params: Promise<{ delegation: string }> };

/** What a delegation contributes, for those who take part for it and those who look after it. */
export default async function ContributionPage({ params }: Props) {
  const id = idParam((await params).delegation);
  const found = await read(async (tx, viewer) => {
    const asked = await findAskedContribution(tx, id);
    if (!asked) return null;
    const contribution = await findContribution(tx, id);
    const adds = contribution && asked.canPost;
    const people = adds ? await listPeopleToChoose(tx, asked.spaceId) : [];
    return {
      asked,
      contribution,
      speakers: await listSpeakersOf(tx, id),
      papers: contribution ? (await listDocuments(tx, { contributionId: contribution.id })).rows : [],
      members: people.filter((person) => person.id !== viewer.accountId),
    };
  });
  if (!found) notFound();
  const { asked, contribution, speakers, papers, members } = found;
  const [t, ta, locale] = [
    await getTranslations("delegations"),
    await getTranslations("activities"),
    await getLocale(),
  ];
  const { contributionUntil: until, submittedAt = null } = { ...asked, ...contribution };
  const state = contributionState({ contributionUntil: until, submittedAt }, new Date());
  const activity = readIn(asked.activity, locale).text;
  const name = asked.countryCode ? countryName(asked.countryCode, locale) : asked.organisation;
  const label = contribution?.label ?? asked.label;
  const { languages } = await formOptions();
  return (
    <>
      <Title>{`${t("contributionTo", { title: activity })} · Enlace`}</Title>
      <TlpBanner label={Math.max(label, ...papers.map((each) => each.label))} space={activity} />
      <PageHead
        trail={[
          { href: paths.activities(), label: ta("title") },
          { href: asked.canOpen ? paths.activity(asked.spaceId) : paths.invited(id), label: activity },
          ...(asked.looksAfter && asked.canOpen ? [{ href: paths.invited(id), label: t("invitation") }] : []),
        ]}
        title={t("contributionOf", { name })}
        meta={
          <>
            {until && (
              <span>
                {t("until", {
                  moment: `${writeMoment(until, locale, asked.timeZone)} (${offsetOf(until, asked.timeZone)})`,
                })}
              </span>
            )}
            <ContributionBadge state={state} />
            <TlpTag label={label} />
          </>
        }
      />
      {state === "missing" && <Notice tone="problem">{t("missingHint")}</Notice>}
      {contribution && !submittedAt && state !== "missing" && (
        <Notice tone="waiting">{t("draftContributionHint")}</Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ClientMessages namespaces={["delegations.contributionForm", "tlp"]}>
          <ContributionForm
            delegationId={id}
            requestId={v7()}
            speakers={speakers.map((each) => ({ value: each.id, label: each.name }))}
            languages={languages}
            spoken={asked.languages}
            floor={Math.max(asked.label, contribution?.label ?? 0)}
            contribution={contribution ? { ...contribution, given: Boolean(submittedAt) } : undefined}
          />
        </ClientMessages>
        <Card title={t("papers")}>
          {contribution ? (
            <Papers
              spaceId={asked.spaceId}
              delegationId={id}
              contribution={contribution}
              papers={papers}
              canAdd={asked.canPost}
              members={members.map((person) => ({ value: person.id, label: person.name }))}
            />
          ) : (
            <p className="text-muted">{t("papersLater")}</p>
          )}
        </Card>
      </div>
    </>
  );
}
