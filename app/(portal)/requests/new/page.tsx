import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { viewerTimeZone } from "@/auth/viewer";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { findFinding, listFindings } from "@/db/queries/findings";
import { listAskable, mayAsk } from "@/db/queries/requests";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { formOptions } from "../../activities/form-options";
import { oneId, type Search } from "../../params";
import { pageTitle } from "../../title";
import { RequestForm } from "./request-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("requests"))("ask"));
}

/** A question of the viewer's service to others; `finding` in the address is what it is about. */
export default async function NewRequestPage({ searchParams }: { searchParams: Search }) {
  const about = oneId((await searchParams).finding);
  const [t, td, locale] = [
    await getTranslations("requests"),
    await getTranslations("delegations"),
    await getLocale(),
  ];
  const zone = await viewerTimeZone();
  const { may, services, finding, recent } = await read(async (tx) => ({
    may: await mayAsk(tx),
    services: await listAskable(tx),
    finding: about ? await findFinding(tx, about) : null,
    recent: (await listFindings(tx)).rows,
  }));
  if (!may || (about && !finding)) notFound();
  const order = new Intl.Collator(locale);
  const say = (name: string, reached: boolean) => (reached ? name : td("unreached", { name }));
  const options = (leads: boolean) =>
    services
      .filter((each) => (each.leads && each.countryCode !== null) === leads)
      .map(({ id, name, countryCode, reached }) => ({
        value: id,
        label: say(leads && countryCode ? countryName(countryCode, locale) : name, reached),
      }))
      .sort((a, b) => order.compare(a.label, b.label));
  const findings = new Map(
    [...(finding ? [finding] : []), ...recent].map(({ id, title }) => [id, title || "—"]),
  );
  return (
    <>
      <PageHead trail={[{ href: paths.requests(), label: t("title") }]} title={t("ask")} />
      <ClientMessages namespaces={["requests.form", "requests.urgencies", "tlp"]}>
        <RequestForm
          requestId={v7()}
          choices={{
            countries: options(true),
            organisations: options(false),
            zones: (await formOptions(zone)).zones,
            findings: [...findings].map(([value, label]) => ({ value, label })),
          }}
          zone={zone}
          findingId={about ?? ""}
        />
      </ClientMessages>
    </>
  );
}
