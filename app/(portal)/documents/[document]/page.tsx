import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { opened } from "@/auth/opened";
import { readOpen } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { Title } from "@/components/shell/title";
import { Badge } from "@/components/ui/badge";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { dotted } from "@/components/ui/dotted";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { PageHead } from "@/components/ui/page-head";
import { Person } from "@/components/ui/person";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import { listDownloads, listVersions } from "@/db/queries/document-versions";
import { findDocument } from "@/db/queries/documents";
import { listReaders } from "@/db/queries/red-readers";
import { writeSize } from "@/domain/documents";
import { readIn } from "@/domain/local-text";
import { writeDay, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";
import { trailOf } from "../space";

export default async function DocumentPage({ params }: { params: Promise<{ document: string }> }) {
  const id = idParam((await params).document);
  const [t, tl, locale, zone] = [
    await getTranslations("documents"),
    await getTranslations("languages"),
    await getLocale(),
    await viewerTimeZone(),
  ];
  const found = await readOpen(async (tx) => {
    const document = await findDocument(tx, id);
    if (!document) return null;
    const versions = await listVersions(tx, id);
    const downloads = document.canSeeDownloads ? await listDownloads(tx, id) : [];
    return { document, versions, downloads, readers: document.label === 4 ? await listReaders(tx, id) : [] };
  });
  if (!found) notFound();
  await opened(id);
  const { document, versions, downloads, readers } = found;
  const space = document.spaceTitle ? readIn(document.spaceTitle, locale).text : undefined;
  const newest = (["reader", "original", "any"] as const)
    .map((wish) =>
      versions.find((version) =>
        wish === "any" ? true : version.language === (wish === "reader" ? locale : document.originalLanguage),
      ),
    )
    .find(Boolean);
  return (
    <>
      <Title>{`${document.title} · Enlace`}</Title>
      <TlpBanner label={document.label} space={space} />
      <PageHead
        trail={await trailOf({ id: document.spaceId, kind: document.spaceKind, title: document.spaceTitle })}
        title={document.title}
        meta={
          <>
            <span>{dotted(document.symbol, document.organisation)}</span>
            <Badge tone={document.status === "final" ? "good" : "waiting"}>
              {t(`statuses.${document.status}`)}
            </Badge>
            <TlpInHead label={document.label} />
          </>
        }
        actions={
          <>
            {document.canEdit && (
              <>
                <ButtonLink href={paths.editDocument(id)} icon="pencil">
                  {t("edit")}
                </ButtonLink>
                <ButtonLink href={paths.newDocumentVersion(id)} icon="plus">
                  {t("addVersion")}
                </ButtonLink>
              </>
            )}
            {newest && document.status !== "withdrawn" && (
              <a href={paths.download(newest.id)} className={buttonClass("primary")}>
                <Icon name="download" />
                {t("download", { language: newest.language.toUpperCase() })}
              </a>
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <Card title={t("versions")} flush>
          <List>
            {versions.map((version) => (
              <ListRow
                key={version.id}
                lead={<Icon name="file-text" />}
                title={
                  document.status === "withdrawn" && !document.canEdit ? (
                    version.fileName
                  ) : (
                    <a href={paths.download(version.id)} className="hover:underline">
                      {version.fileName}
                    </a>
                  )
                }
                meta={
                  <>
                    <p className="w-full">
                      {dotted(
                        t("version", { number: version.number }),
                        tl.has(version.language as "es") ? tl(version.language as "es") : version.language,
                        version.fileName.split(".").at(-1)?.toUpperCase(),
                        writeSize(version.size, locale),
                        writeMoment(version.createdAt, locale, zone),
                        version.note,
                      )}
                    </p>
                    <details className="w-full">
                      <summary>SHA-256</summary>
                      <code className="font-mono text-[0.8rem] [overflow-wrap:anywhere]">
                        {version.sha256}
                      </code>
                    </details>
                  </>
                }
              />
            ))}
          </List>
        </Card>
        <div className="grid gap-5">
          <Card title={t("about")}>
            <Facts>
              {document.author && (
                <Fact name={t("author")}>
                  <Person
                    name={document.author}
                    countryCode={document.countryCode}
                    organisation={document.organisation}
                  />
                </Fact>
              )}
              {document.datedOn && <Fact name={t("datedOn")}>{writeDay(document.datedOn, locale)}</Fact>}
              {readers.length > 0 && (
                <Fact name={t("readers")}>{dotted(...readers.map((reader) => reader.name))}</Fact>
              )}
              {document.labelReason && <Fact name={t("labelReason")}>{document.labelReason}</Fact>}
            </Facts>
          </Card>
          {document.canSeeDownloads && (
            <Card title={t("downloads")}>
              {downloads.length === 0 && <p className="text-muted">{t("noDownloads")}</p>}
              <ul className="grid gap-1.5 text-[0.9rem]">
                {downloads.map((download) => (
                  <li key={download.id}>
                    {download.name} · {download.organisation}
                    <span className="block text-muted">
                      {writeMoment(download.at, locale, zone)} · {download.language.toUpperCase()}{" "}
                      {download.number}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
