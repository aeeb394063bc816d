import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Person } from "@/components/ui/person";
import type { listSharingRequests } from "@/db/queries/sharing";
import { tlp } from "@/domain/labels";
import { type Locale, type LocalText, readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";

type Requests = Awaited<ReturnType<typeof listSharingRequests>>;

export function wantedWords(
  request: { wantedLabel: number | null; wantedGroup: LocalText | null },
  locale: Locale,
): string {
  if (request.wantedLabel !== null) return tlp(request.wantedLabel);
  return request.wantedGroup ? readIn(request.wantedGroup, locale).text : "…";
}

/** Who asked to share it more widely, and what the author said. */
export function SharingCard({ findingId, requests }: { findingId: string; requests: Requests }) {
  const [t, locale] = [useTranslations("findingLife"), useLocale()];
  return (
    <Card title={t("sharing")} flush>
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <li key={request.id} className="px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Person name={request.author} countryCode={request.countryCode} />
              <Badge
                tone={request.decision === "accepted" ? "good" : request.decision ? "neutral" : "waiting"}
              >
                {t(`decisions.${request.decision ?? "open"}`)}
              </Badge>
            </p>
            <p className="text-muted">
              <a href={paths.sharing(findingId, request.id)} className="link">
                {t("wants", { wanted: wantedWords(request, locale) })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
