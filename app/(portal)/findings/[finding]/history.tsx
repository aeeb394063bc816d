import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Person } from "@/components/ui/person";
import type { listSteps } from "@/db/queries/finding-life";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { KeptReason } from "./kept-reason";

type Props = {
  finding: { id: string; createdAt: Date; version: number };
  steps: Awaited<ReturnType<typeof listSteps>>;
  zone: string;
  /** How many versions this viewer can compare. */
  versions: number;
};

/** Each step with who took it, when and why; newest first, from the draft on. */
export function History({ finding, steps, zone, versions }: Props) {
  const [t, locale] = [useTranslations("findingLife"), useLocale()];
  return (
    <Card
      title={t("history")}
      action={
        versions > 1 && (
          <a href={paths.findingVersions(finding.id)} className="text-accent-ink">
            {t("compareVersions", { count: versions })}
          </a>
        )
      }
    >
      <ol className="grid gap-3">
        {steps.map((step) => (
          <li key={step.id}>
            <p className="font-semibold text-[0.9rem]">
              {t(`steps.${step.kind}`)}
              {step.version > 1 && (
                <span className="font-normal text-muted"> · {t("versionN", { number: step.version })}</span>
              )}
            </p>
            <p className="flex flex-wrap gap-x-2 text-[0.9rem] text-muted">
              <Person name={step.author} organisation={step.organisation} countryCode={step.countryCode} />
              <span>{writeMoment(step.at, locale, zone)}</span>
            </p>
            {step.reason && (
              <p className="mt-1 [overflow-wrap:anywhere]">{t("because", { reason: step.reason })}</p>
            )}
            <KeptReason reason={step.keptReason} />
          </li>
        ))}
        <li className="text-[0.9rem] text-muted">
          {t("begun", { moment: writeMoment(finding.createdAt, locale, zone) })}
        </li>
      </ol>
    </Card>
  );
}
