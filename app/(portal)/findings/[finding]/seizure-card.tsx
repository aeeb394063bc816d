import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { Flag } from "@/components/ui/flag";
import { TlpTag } from "@/components/ui/tlp";
import type { listLikelySame, listSameSeizures } from "@/db/queries/finding-links";
import type { Drug, Seizure } from "@/db/queries/finding-structure";
import { type LocalText, readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { linkSeizure, unlinkSeizure } from "../actions";
import { PlaceName } from "./route-card";

type Props = {
  seizure: Seizure;
  same: Awaited<ReturnType<typeof listSameSeizures>>;
  /** Reports that could be of the same seizure, for who may say so. */
  likely: Awaited<ReturnType<typeof listLikelySame>>;
  mayLink: boolean;
};

function DrugLine({ drug }: { drug: Drug }) {
  const [t, locale] = [useTranslations("structure"), useLocale()];
  const word = (names: LocalText | null) => (names ? readIn(names, locale).text : "");
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  const kind = [word(drug.drugNames), word(drug.formNames)].filter(Boolean).join(", ");
  const amount = `${number(drug.quantity)} ${word(drug.unitNames)}`;
  return (
    <li>
      {kind}: {amount}
      {drug.kilograms !== null && drug.unit !== "unit/kilogram" && (
        <span> ({t("kilograms", { kilograms: drug.kilograms })})</span>
      )}
    </li>
  );
}

function Countries({ codes }: { codes: string[] }) {
  const locale = useLocale();
  return (
    <ul className="flex flex-wrap gap-x-3">
      {codes.map((code) => (
        <li key={code} className="inline-flex items-baseline gap-2">
          <Flag code={code} />
          {countryName(code, locale)}
        </li>
      ))}
    </ul>
  );
}

/** A seizure with UNODC's fields, and the other reports of it. */
export function SeizureCard({ seizure, same, likely, mayLink }: Props) {
  const [t, locale] = [useTranslations("structure"), useLocale()];
  const word = (name: string, names: LocalText | null) =>
    names && <Fact name={name}>{readIn(names, locale).text}</Fact>;
  const from = (name: string, code: string | null): ReactNode =>
    code && (
      <Fact name={name}>
        <Countries codes={[code]} />
      </Fact>
    );
  return (
    <Card title={t("seizure")}>
      <div className="[&>dl]:grid-cols-2">
        <Facts>
          <Fact name={t("seizedOn")}>{writeDay(seizure.on, locale)}</Fact>
          <Fact name={t("seizedAt")}>
            <PlaceName point={seizure.at} />
          </Fact>
          {word(t("placeKind"), seizure.placeKindNames)}
          <Fact name={t("drugs")}>
            <ul>
              {seizure.drugs.map((drug) => (
                <DrugLine key={`${drug.drug}${drug.form}${drug.quantity}`} drug={drug} />
              ))}
            </ul>
          </Fact>
          {word(t("mode"), seizure.modeNames)}
          {word(t("concealment"), seizure.concealmentNames)}
          {from(t("producedIn"), seizure.producedIn)}
          {from(t("departedFrom"), seizure.departedFrom)}
          {seizure.transit.length > 0 && (
            <Fact name={t("transit")}>
              <Countries codes={seizure.transit} />
            </Fact>
          )}
          {from(t("destination"), seizure.destination)}
          {seizure.arrested !== null && <Fact name={t("arrested")}>{seizure.arrested}</Fact>}
        </Facts>
      </div>
      <SameSeizure {...{ seizure, same, mayLink }} />
      {mayLink && likely.length > 0 && (
        <details className="mt-4 print:hidden">
          <summary className="text-accent-ink">{t("likely")}</summary>
          <p className="my-2 text-[0.9rem] text-muted">{t("likelyHint")}</p>
          <ul className="grid gap-3">
            {likely.map((each) => (
              <li key={each.seizureId}>
                <a href={paths.finding(each.id)} className="link">
                  {each.title}
                </a>
                <p className="text-[0.9rem] text-muted">
                  {[
                    each.organisation,
                    writeDay(each.on, locale),
                    each.kilograms !== null && t("kilograms", { kilograms: each.kilograms }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                <Linking
                  action={linkSeizure}
                  label={t("link")}
                  fields={{ seizureId: seizure.id, otherId: each.seizureId }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** Other reports of the same seizure. */
function SameSeizure({ seizure, same, mayLink }: Omit<Props, "likely">) {
  const t = useTranslations("structure");
  if (same.length === 0) return null;
  return (
    <div className="mt-3">
      <Facts>
        <Fact name={t("same")}>
          <ul className="grid gap-2">
            {same.map((each) => (
              <li key={each.linkId}>
                <a href={paths.finding(each.id)} className="link">
                  {each.withdrawnAt ? t("withdrawn") : each.title}
                </a>{" "}
                · {each.organisation} <TlpTag label={each.label} />
                {mayLink && (
                  <Linking
                    action={unlinkSeizure}
                    label={t("unlink")}
                    fields={{ seizureId: seizure.id, otherId: each.seizureId }}
                  />
                )}
              </li>
            ))}
          </ul>
        </Fact>
      </Facts>
    </div>
  );
}

function Linking({
  action,
  label,
  fields,
}: {
  action: typeof linkSeizure;
  label: string;
  fields: Record<string, string>;
}) {
  return (
    <div className="mt-1 print:hidden">
      <ClientMessages>
        <ActionButton action={action} fields={fields} label={label} look="quiet" requestId={v7()} />
      </ClientMessages>
    </div>
  );
}
