import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { viewerTimeZone } from "@/auth/viewer";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { countWaiting, listWaiting } from "@/db/queries/finding-review";
import { strictest } from "@/domain/labels";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { FindingList } from "../../../findings/finding-list";
import { one, type Search } from "../../../params";
import { GroupFrame, type GroupParams, readGroup } from "../frame";

/** Chair and rapporteur: what waits to be validated, and what went back to its author; what waits longest comes first. */
export default async function GroupReviewPage({
  params,
  searchParams,
}: GroupParams & { searchParams: Search }) {
  const search = await searchParams;
  const state = one(search.state) === "returned" ? "returned" : "submitted";
  const cursor = one(search.after, 1000);
  const [t, locale, zone] = [await getTranslations("findingLife"), await getLocale(), await viewerTimeZone()];
  const { group, found } = await readGroup(params, async (tx, { id }) => {
    const waiting = await countWaiting(tx, id);
    return waiting && { waiting, list: await listWaiting(tx, id, state, cursor) };
  });
  if (!found) notFound();
  const { waiting, list } = found;
  const here = (query: Record<string, string> = {}) =>
    paths.groupReview(group.id, { state: state === "returned" ? state : undefined, ...query });
  return (
    <GroupFrame group={group} title={t("review")} banner={strictest(group.label, list.rows)}>
      <Tabs
        label={t("review")}
        tabs={[
          {
            href: paths.groupReview(group.id),
            label: t("toValidate", { count: waiting.submitted }),
            current: state === "submitted",
          },
          {
            href: paths.groupReview(group.id, { state: "returned" }),
            label: t("returned", { count: waiting.returned }),
            current: state === "returned",
          },
        ]}
      />
      <FindingList
        ofGroup
        findings={list.rows}
        empty={t(state === "returned" ? "noneReturned" : "noneWaits")}
        since={(finding) => t("since", { moment: writeMoment(finding.stateAt, locale, zone) })}
      />
      <Pager first={cursor && here()} next={list.next && here({ after: list.next })} />
    </GroupFrame>
  );
}
