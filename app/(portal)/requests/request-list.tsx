import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Empty } from "@/components/ui/empty";
import { Flag } from "@/components/ui/flag";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { listRequests } from "@/db/queries/requests";
import { writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { StateBadge, UrgencyBadge } from "./badges";

type Request = Awaited<ReturnType<typeof listRequests>>["rows"][number];

/** Requests with who asks whom, until when, and how each stands. */
export function RequestList({ requests, empty, zone }: { requests: Request[]; empty: string; zone: string }) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  return (
    <Card flush>
      {requests.length === 0 && <Empty>{empty}</Empty>}
      <List>
        {requests.map((request) => (
          <ListRow
            key={request.id}
            href={paths.request(request.id)}
            lead={<Flag code={request.askingCountry} name={request.asking} />}
            title={request.title}
            meta={dotted(
              t("fromTo", { asking: request.asking, asked: request.asked }),
              !request.closedAt && t("dueBy", { moment: writeMoment(request.dueAt, locale, zone) }),
            )}
            side={
              <>
                <UrgencyBadge urgency={request.urgency} />
                <StateBadge request={request} />
                <TlpTag label={request.label} />
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}
