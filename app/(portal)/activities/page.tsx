import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TlpBanner } from "@/components/ui/tlp";
import { listActivities } from "@/db/queries/activities";
import { countInvited } from "@/db/queries/asked-delegations";
import { listCountryCodes } from "@/db/queries/countries";
import { activityStates } from "@/domain/activities";
import { strictest } from "@/domain/labels";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName } from "@/lib/countries";
import { dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { one, type Search } from "../params";
import { pageTitle } from "../title";
import { ActivityList } from "./activity-list";

export async function generateMetadata() {
  return pageTitle((await getTranslations("activities"))("title"));
}

export default async function ActivitiesPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const when = (["upcoming", "past"] as const).find((each) => each === one(search.when));
  const state = activityStates.find((each) => each === one(search.state));
  const country = one(search.country)?.match(/^[A-Z]{2}$/)?.[0];
  const [words, cursor] = [one(search.q, 100), one(search.after, 1000)];
  const [t, locale] = [await getTranslations("activities"), await getLocale()];
  const now = new Date();
  const today = dayOf(now, await viewerTimeZone());
  const td = await getTranslations("delegations");
  const [activities, countries, invited, may] = await read((tx, viewer) =>
    Promise.all([
      listActivities(tx, today, { cursor, when, state, country, words }),
      listCountryCodes(tx),
      viewer.focalPoint ? countInvited(tx) : 0,
      mayBegin(viewer),
    ]),
  );
  const filters = { q: words, state, country };
  const here = { ...filters, when };
  return (
    <>
      <TlpBanner label={strictest(0, activities.rows)} />
      <PageHead
        title={t("title")}
        actions={
          <>
            {invited > 0 && (
              <ButtonLink href={paths.invitedTo()} icon="mail">
                {td("invitationsCount", { count: invited })}
              </ButtonLink>
            )}
            <ButtonLink href={paths.activityCalendar()} icon="calendar-days">
              {t("calendar")}
            </ButtonLink>
            {may.activity && (
              <ButtonLink href={paths.newActivity()} look="primary" icon="plus">
                {t("plan")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={t("title")}
        tabs={([undefined, "upcoming", "past"] as const).map((each) => ({
          href: paths.activities({ ...filters, when: each }),
          label: t(`when.${each ?? "all"}`),
          current: each === when,
        }))}
      />
      <FilterForm label={t("filter")} submit={t("show")}>
        {when && <input type="hidden" name="when" value={when} />}
        <FilterText name="q" label={t("words")} value={words} />
        <FilterSelect
          name="state"
          label={t("state")}
          value={state}
          any={t("anyState")}
          options={activityStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <FilterSelect
          name="country"
          label={t("country")}
          value={country}
          any={t("anyCountry")}
          options={byCountryName(countries, locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FilterForm>
      <ActivityList
        activities={activities.rows}
        now={now}
        empty={t(words || state || country ? "noneFits" : "empty")}
      />
      <Pager
        first={cursor && paths.activities(here)}
        next={activities.next && paths.activities({ ...here, after: activities.next })}
      />
    </>
  );
}
