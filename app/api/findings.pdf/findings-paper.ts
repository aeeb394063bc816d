import { getLocale, getTranslations } from "next-intl/server";
import type { Exported } from "@/db/queries/finding-export";
import { evaluation } from "@/domain/findings";
import { strictest, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { writeDay } from "@/lib/dates";
import { openPaper } from "@/lib/paper";
import { writeTable } from "@/lib/paper-table";
import { dayPosted, routeLine } from "../finding-files/finding-rows";

/** The list on paper; each page carries the strictest label of what stands on any of them. */
export async function findingsPaper({
  findings,
  note,
  filters,
}: {
  findings: Exported[];
  note: string;
  filters: string[];
}): Promise<Buffer> {
  const [t, ts, ta, locale] = [
    await getTranslations("findings"),
    await getTranslations("structure"),
    await getTranslations("agenda"),
    await getLocale(),
  ];
  const title = t("title");
  const paper = openPaper({
    title,
    language: locale,
    label: strictest(0, findings),
    note,
    createdAt: new Date(),
    pageOf: (page, pages) => ta("pageOf", { page, pages }),
  });
  const { root } = paper;
  paper.say(root, { tag: "H1", text: title, size: 20, face: "strong" });
  const about = [ts("count", { count: findings.length }), ...filters].join(" · ");
  paper.say(root, { tag: "P", text: about, size: 10, quiet: true, gap: 2 });
  paper.say(root, { tag: "P", text: note, size: 10, quiet: true });
  paper.doc.y += 10;
  const columns = [
    { head: ts("columns.title"), width: 240 },
    { head: ts("columns.posted"), width: 78 },
    { head: ts("columns.evaluation"), width: 69 },
    { head: ts("columns.label"), width: paper.width - 387 },
  ];
  const rows = findings.map((finding) => [
    [
      finding.title,
      `${readIn(finding.group, locale).text} · ${finding.organisation}`,
      routeLine(finding.structure, locale),
    ].filter(Boolean),
    [writeDay(dayPosted(finding), locale)],
    [evaluation(finding), t(`states.${finding.state}`)],
    [tlp(finding.label)],
  ]);
  if (rows.length > 0)
    await writeTable(paper, root, columns, rows, { least: 24, again: () => paper.furniture(title, 9) });
  return paper.finish();
}
