import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { PageHead } from "@/components/ui/page-head";
import { mayBegin } from "@/domain/portal-roles";
import { byCountryName, countryCodes } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { pageTitle } from "../../title";
import { placeKinds } from "../kinds";
import { PlaceForm } from "../place-form";

export async function generateMetadata() {
  return pageTitle((await getTranslations("places"))("add"));
}

export default async function NewPlacePage() {
  const [t, locale] = [await getTranslations("places"), await getLocale()];
  const { kinds, may } = await read(async (tx, viewer) => ({
    kinds: await placeKinds(tx, locale),
    may: mayBegin(viewer),
  }));
  if (!may.vocabulary) notFound();
  const countries = byCountryName(
    countryCodes.map((code) => ({ code })),
    locale,
  );
  return (
    <>
      <PageHead trail={[{ href: paths.places(), label: t("title") }]} title={t("add")} />
      <ClientMessages namespaces={["places.form"]}>
        <PlaceForm
          requestId={v7()}
          cancel={paths.places()}
          kinds={kinds}
          countries={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </ClientMessages>
    </>
  );
}
