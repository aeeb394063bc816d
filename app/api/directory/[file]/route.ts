import { getLocale, getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import { listContactPoints } from "@/db/queries/organisations";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { csv } from "@/lib/csv";
import { vcards } from "@/lib/vcard";
import { nothing } from "../../nothing";

type Context = { params: Promise<{ file: string }> };

/** The contact points that the reader may read, for a spreadsheet or an address book. */
export async function GET(_request: Request, { params }: Context) {
  const { file } = await params;
  if (file !== "contact-points.csv" && file !== "contact-points.vcf") return nothing();
  if (!(await currentViewer())) return nothing();
  const [points, locale, t] = [
    await read((tx) => listContactPoints(tx)),
    await getLocale(),
    await getTranslations("directory"),
  ];
  const headers = (type: string) => ({
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${file}"`,
  });
  if (file === "contact-points.vcf") {
    const cards = points.map((point) => ({
      uid: point.id,
      name: `${point.organisation}: ${readIn(point.service, locale).text}`,
      organisation: point.organisation,
      title: t(`hours.${point.hours}`),
      email: point.email,
      phone: point.phone,
      languages: point.languages,
    }));
    return new Response(vcards(cards), { headers: headers("text/vcard") });
  }
  const columns = [
    "country",
    "organisation",
    "service",
    "hours",
    "languages",
    "phone",
    "email",
    "secureChannel",
    "verifiedAt",
  ] as const;
  const rows = points.map((point) => [
    point.countryCode ? countryName(point.countryCode, locale) : t("international"),
    point.organisation,
    readIn(point.service, locale).text,
    t(`hours.${point.hours}`),
    point.languages.join(" "),
    point.phone,
    point.email,
    point.secureChannel,
    point.verifiedAt?.toISOString().slice(0, 10) ?? "",
  ]);
  const note = [t("readerNote")];
  return new Response(
    csv(
      columns.map((column) => t(`columns.${column}`)),
      [...rows, note],
    ),
    { headers: headers("text/csv") },
  );
}
