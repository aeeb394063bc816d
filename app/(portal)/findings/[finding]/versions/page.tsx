import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { Compared } from "@/components/finding/compared";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { List, ListRow } from "@/components/ui/list";
import { Person } from "@/components/ui/person";
import { TlpTag } from "@/components/ui/tlp";
import { findFindingVersion, listFindingVersions } from "@/db/queries/finding-life";
import { findFinding } from "@/db/queries/findings";
import { nameKept } from "@/db/queries/kept-structure";
import { evaluation } from "@/domain/findings";
import { strictest, tlp } from "@/domain/labels";
import { writeDay, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam, one, type Search } from "../../../params";
import { FindingFrame } from "../frame";
import { ComparedStructure } from "./compared-structure";

type Props = { params: Promise<{ finding: string }>; searchParams: Search };
type Version = NonNullable<Awaited<ReturnType<typeof findFindingVersion>>>;

/** What a finding said from one edit to the next, and what differs between any two of them. */
export default async function FindingVersionsPage({ params, searchParams }: Props) {
  const id = idParam((await params).finding);
  const search = await searchParams;
  const [t, te, locale, zone] = [
    await getTranslations("findingLife"),
    await getTranslations("evaluation"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const found = await read(async (tx) => {
    const finding = await findFinding(tx, id);
    if (!finding) return null;
    const versions = await listFindingVersions(tx, id);
    const choose = (asked: string | undefined, otherwise: number) =>
      versions.find(({ number }) => String(number) === asked)?.number ?? otherwise;
    const to = choose(one(search.to), versions[0]?.number ?? 0);
    const earlier = versions.find(({ number }) => number < to)?.number ?? to;
    const from = choose(one(search.from), earlier);
    const [before, after] = [await findFindingVersion(tx, id, from), await findFindingVersion(tx, id, to)];
    const names = await nameKept(tx, [before?.structure, after?.structure]);
    return { finding, versions, before, after, names };
  });
  if (!found) notFound();
  const { finding, versions, before, after, names } = found;
  const named = (number: number) => t("versionN", { number });
  const options = versions.map(({ number }) => ({ value: String(number), label: named(number) }));
  const day = (value: string | null) => (value ? writeDay(value, locale) : "");
  const parts: [string, (version: Version) => string][] = [
    [t("fields.title"), (version) => version.title],
    [t("fields.body"), (version) => version.body],
    [t("observedFrom"), (version) => day(version.observedFrom)],
    [t("observedUntil"), (version) => day(version.observedUntil)],
    [t("evaluation"), (version) => evaluation(version)],
    [te("handling"), (version) => [version.handling, version.handlingNote].filter(Boolean).join(": ")],
    [t("label"), (version) => tlp(version.label)],
  ];
  return (
    <FindingFrame finding={finding} title={t("versions")} banner={strictest(finding.label, versions)}>
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_2fr]">
        <Card title={t("versions")} flush>
          {versions.length === 0 && <Empty>{t("noVersions")}</Empty>}
          <List>
            {versions.map((version, at) => {
              const older = versions[at + 1];
              return (
                <ListRow
                  key={version.id}
                  href={older && paths.findingVersions(id, { from: older.number, to: version.number })}
                  title={named(version.number)}
                  meta={
                    <>
                      <Person name={version.author} countryCode={version.countryCode} />{" "}
                      {writeMoment(version.at, locale, zone)}
                    </>
                  }
                  side={<TlpTag label={version.label} />}
                />
              );
            })}
          </List>
        </Card>
        {before && after && (
          <Card title={t("compare")}>
            <FilterForm label={t("compare")} submit={t("compare")}>
              <FilterSelect
                name="from"
                label={t("from")}
                any="—"
                value={String(before.number)}
                options={options}
              />
              <FilterSelect
                name="to"
                label={t("to")}
                any="—"
                value={String(after.number)}
                options={options}
              />
            </FilterForm>
            {parts.map(([name, part]) => (
              <Compared
                key={name}
                name={name}
                before={part(before)}
                after={part(after)}
                heads={[named(before.number), named(after.number)]}
              />
            ))}
            <ComparedStructure
              before={before.structure}
              after={after.structure}
              names={names}
              heads={[named(before.number), named(after.number)]}
            />
          </Card>
        )}
      </div>
    </FindingFrame>
  );
}
