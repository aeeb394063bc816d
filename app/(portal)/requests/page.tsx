import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner } from "@/components/ui/tlp";
import { listRequests, mayAsk } from "@/db/queries/requests";
import { strictest } from "@/domain/labels";
import { urgencies } from "@/domain/requests";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { pageTitle } from "../title";
import { filterOf, states } from "./filter";
import { RequestList } from "./request-list";

export async function generateMetadata() {
  return pageTitle((await getTranslations("requests"))("title"));
}

export default async function RequestsPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const [filter, after] = [filterOf(search), one(search.after, 1000)];
  const [t, zone] = [await getTranslations("requests"), await viewerTimeZone()];
  const { requests, may } = await read(async (tx) => ({
    requests: await listRequests(tx, { ...filter, cursor: after }),
    may: await mayAsk(tx),
  }));
  const side = (key: "of-us" | "by-us" | "mine" | undefined, label: string) => ({
    href: paths.requests({ ...filter, side: key }),
    label,
    current: filter.side === key,
  });
  const narrowed = Boolean(filter.state || filter.urgency);
  return (
    <>
      <TlpBanner label={strictest(0, requests.rows)} />
      <PageHead
        title={t("title")}
        actions={
          <>
            <ButtonLink href={paths.requestsByCountry()} icon="flag">
              {t("byCountry")}
            </ButtonLink>
            {may && (
              <ButtonLink href={paths.newRequest()} look="primary" icon="plus">
                {t("ask")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={t("title")}
        tabs={[
          side(undefined, t("all")),
          side("of-us", t("ofUs")),
          side("by-us", t("byUs")),
          side("mine", t("mine")),
        ]}
      />
      <FilterForm label={t("filter")} submit={t("apply")}>
        {filter.side && <input type="hidden" name="side" value={filter.side} />}
        <FilterSelect
          name="state"
          label={t("state")}
          value={filter.state}
          any={t("anyState")}
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <FilterSelect
          name="urgency"
          label={t("urgency")}
          value={filter.urgency}
          any={t("anyUrgency")}
          options={urgencies.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
        />
      </FilterForm>
      <RequestList requests={requests.rows} zone={zone} empty={t(narrowed ? "noneFits" : "empty")} />
      <Pager
        first={after && paths.requests(filter)}
        next={requests.next && paths.requests({ ...filter, after: requests.next })}
      />
    </>
  );
}
