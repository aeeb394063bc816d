import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/definition";
import { TlpTag } from "@/components/ui/tlp";
import type { findRequest, listRequestFindings, listRequestSteps } from "@/db/queries/requests";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  request: NonNullable<Awaited<ReturnType<typeof findRequest>>>;
  steps: Awaited<ReturnType<typeof listRequestSteps>>;
  findings: Awaited<ReturnType<typeof listRequestFindings>>;
  zone: string;
};

/** Who asked and when, what it is about, and what the asker did since. */
export function RequestFacts({ request, steps, findings, zone }: Props) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  const moment = (at: Date) => writeMoment(at, locale, zone);
  return (
    <Card title={t("about")}>
      <Facts>
        <Fact name={t("askedBy")}>{`${request.author} · ${moment(request.createdAt)}`}</Fact>
        <Fact name={t("urgency")}>{t(`urgencies.${request.urgency}`)}</Fact>
        {findings.length > 0 && (
          <Fact name={t("aboutFinding")}>
            {findings.map(({ id, title, label }) => (
              <span key={id} className="flex flex-wrap items-baseline gap-x-2">
                <a href={paths.finding(id)} className="link">
                  {title || "—"}
                </a>
                <TlpTag label={label} />
              </span>
            ))}
          </Fact>
        )}
        {request.keptReason && <Fact name={t("keptPersonal")}>{request.keptReason}</Fact>}
        {steps.map((step) => (
          <Fact key={step.id} name={t(`steps.${step.kind}`)}>
            {step.dueAt && <span className="block">{moment(step.dueAt)}</span>}
            {step.reason && <span className="block">{step.reason}</span>}
            <span className="block text-[0.9rem]">{`${step.author} · ${moment(step.at)}`}</span>
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}
