import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Person } from "@/components/ui/person";
import type { listJoinRequests } from "@/db/queries/members";
import { writeDistance } from "@/lib/dates";
import { JoinDecisionForm } from "./join-decision-form";

/** Who asks to join, with the reason; the chair grants or refuses. */
export function JoinRequests({ asking }: { asking: Awaited<ReturnType<typeof listJoinRequests>> }) {
  const [t, locale] = [useTranslations("groups"), useLocale()];
  if (asking.length === 0) return null;
  return (
    <div className="mb-5 grid gap-4">
      {asking.map((request) => (
        <Card
          key={request.id}
          title={t("asksToJoin")}
          action={<span className="text-muted">{writeDistance(request.createdAt, new Date(), locale)}</span>}
        >
          <p className="mb-2">
            <Person
              name={request.name}
              organisation={request.organisation}
              countryCode={request.countryCode}
            />
          </p>
          <p className="mb-4 max-w-[70ch] whitespace-pre-wrap">{request.reason}</p>
          <ClientMessages namespaces={["groups.decisionForm"]}>
            <JoinDecisionForm id={request.id} requestId={v7()} />
          </ClientMessages>
        </Card>
      ))}
    </div>
  );
}
