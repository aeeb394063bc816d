import { stopToken } from "@/auth/stop-mails";
import { asAccount, asSystem } from "@/db/client";
import type { Waiting } from "@/db/queries/mail";
import { takeNotices } from "@/db/queries/notice-mail";
import { listNoticesOfMail, type Notice } from "@/db/queries/notices";
import { namedInMail, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { address, type Composed } from "./composed";
import type { Recipient } from "./recipient";
import { mailWords } from "./words";

type Words = Awaited<ReturnType<typeof mailWords>>;

/** Many events in one mail, read as its reader at the moment of sending: by place, each item once, named up to GREEN. */
export async function composeNotices(
  { id, accountId, params }: Waiting & { accountId: string },
  to: Recipient,
): Promise<Composed | null> {
  await asSystem((tx) => takeNotices(tx, { id, accountId, before: params }));
  const told = await asAccount(accountId, (tx) => listNoticesOfMail(tx, id));
  if (told.length === 0) return null;
  const t = await mailWords(to.language);
  const items = Map.groupBy(told, ({ itemId }) => itemId);
  const entries = [...items.values()].map((events) => entryOf(events, t, to));
  return {
    to,
    subject: t("notices.subject", { count: told.length }),
    paragraphs: [t("greeting", { name: to.name }), t("notices.text")],
    entries,
    button: { label: t("notices.button"), address: address(paths.notices()) },
    stop: address(paths.stopMails(stopToken(accountId, [...new Set(told.map(({ topic }) => topic))]))),
  };
}

function entryOf(events: Notice[], t: Words, to: Recipient) {
  const [first] = events as [Notice];
  const { label, title, place, placeLabel, topic, itemId } = first;
  const kinds = [...Map.groupBy(events, ({ kind }) => kind)].map(([kind, alike]) =>
    t(`notices.kinds.${kind}`, { count: alike.length }),
  );
  const where =
    place && placeLabel !== null && namedInMail(placeLabel) ? readIn(place, to.language).text : null;
  const named = title && where && label !== null && namedInMail(label);
  const what = [named ? `“${title}”` : null, label === null ? null : `(${tlp(label)})`]
    .filter(Boolean)
    .join(" ");
  const path =
    topic === "document"
      ? paths.document(itemId)
      : topic === "membership"
        ? paths.group(itemId)
        : paths.finding(itemId);
  return {
    text: `${where ?? t("notices.place")}: ${kinds.join(", ")} ${what}`.trim(),
    address: address(path),
  };
}
