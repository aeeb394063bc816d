import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { read } from "@/auth/read";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { findPlace } from "@/db/queries/places";
import { countryName } from "@/lib/countries";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";
import { placeKinds } from "../kinds";
import { PlaceForm } from "../place-form";

export default async function PlacePage({ params }: { params: Promise<{ place: string }> }) {
  const id = idParam((await params).place);
  const [t, locale] = [await getTranslations("places"), await getLocale()];
  const { place, kinds } = await read(async (tx) => {
    const found = await findPlace(tx, id);
    return { place: found, kinds: found ? await placeKinds(tx, locale, found.kind) : [] };
  });
  if (!place?.canEdit) notFound();
  return (
    <>
      <Title>{`${t("edit")}: ${place.name} · Enlace`}</Title>
      <PageHead
        trail={[{ href: paths.places(), label: t("title") }]}
        title={place.name}
        meta={countryName(place.countryCode, locale)}
      />
      <ClientMessages namespaces={["places.form"]}>
        <PlaceForm requestId={v7()} cancel={paths.places()} kinds={kinds} place={place} />
      </ClientMessages>
    </>
  );
}
