import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Flag } from "@/components/ui/flag";
import { LocalTextView } from "@/components/ui/local-text";
import { TlpTag } from "@/components/ui/tlp";
import type { listDelegations, listPriorities } from "@/db/queries/priorities";
import { readIn } from "@/domain/local-text";
import { type PositionKind, type PriorityState, priorityCode } from "@/domain/priorities";
import { paths } from "@/lib/paths";
import { PositionMark } from "./position-mark";

export const stateTones: Record<PriorityState, Tone> = {
  draft: "waiting",
  proposed: "neutral",
  "in consultation": "waiting",
  adopted: "good",
  withdrawn: "neutral",
};

type Props = {
  priorities: Awaited<ReturnType<typeof listPriorities>>;
  delegations: Awaited<ReturnType<typeof listDelegations>>;
  standing: Map<string, PositionKind>;
};

/** Priorities by delegations: a table that a screen reader reads as one, and a list of cards on a phone. */
export function Matrix({ priorities, delegations, standing }: Props) {
  const [t, locale] = [useTranslations("priorities"), useLocale()];
  return (
    <div className="matrix overflow-x-auto rounded-lg border border-line bg-card">
      <table className="w-full text-left max-md:block">
        <caption className="sr-only">{t("matrix")}</caption>
        <thead className="max-md:hidden">
          <tr className="border-line border-b text-[0.9rem] text-muted">
            <th scope="col" className="px-4 py-2.5 font-medium">
              {t("priority")}
            </th>
            <th scope="col" className="px-2 py-2.5 font-medium">
              {t("state")}
            </th>
            {delegations.map((delegation) => (
              <th
                key={delegation.organisationId}
                scope="col"
                className="px-1 py-2.5 text-center font-medium last:pr-3"
                title={delegation.name}
              >
                {delegation.countryCode ? (
                  <Flag code={delegation.countryCode} name={delegation.name} />
                ) : (
                  <span className="text-[0.75rem]">{delegation.name}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {priorities.map((priority) => (
            <tr key={priority.id} className="border-line border-t first:border-t-0 max-md:block max-md:p-4">
              <th scope="row" className="px-4 py-3 text-left font-normal max-md:block max-md:p-0">
                <a href={paths.priority(priority.id)} className="flex gap-2 font-medium hover:underline">
                  <span className="w-6 flex-none font-mono font-normal text-[0.867rem] text-muted leading-[1.65]">
                    {priorityCode(priority)}
                  </span>
                  <span>
                    <LocalTextView read={readIn(priority.title, locale)} quiet />
                  </span>
                </a>
                <span className="mt-1 ml-8 flex flex-wrap items-center gap-2 text-[0.9rem] text-muted">
                  {t(`kinds.${priority.kind}`)} <TlpTag label={priority.label} />
                  {priority.leadGroup && <span>{readIn(priority.leadGroup, locale).text}</span>}
                </span>
              </th>
              <td className="px-2 py-3 max-md:block max-md:p-0 max-md:py-2 max-md:pl-8">
                <Badge tone={stateTones[priority.state]}>{t(`states.${priority.state}`)}</Badge>
              </td>
              {delegations.map((delegation) => {
                const position = standing.get(`${priority.id} ${delegation.organisationId}`);
                return (
                  <td
                    key={delegation.organisationId}
                    className={`px-1 py-3 text-center last:pr-3 ${position ? "max-md:inline-flex max-md:items-center max-md:gap-1 max-md:py-0.5 max-md:pr-2.5" : "max-md:hidden"}`}
                  >
                    <span className="md:hidden">
                      <Flag code={delegation.countryCode} />
                      {!delegation.countryCode && delegation.name}
                    </span>
                    <PositionMark position={position} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
