/** Writes the delegations with those they name and what they contribute. */
import type { Tx } from "../client";
import { contributions, delegations, nominations } from "../schema/delegations";
import { accountId, people } from "./accounts";
import { activityId, participantId } from "./activities";
import { sessionId } from "./agenda";
import { idOf } from "./ids";
import { languagesOf, organisationId } from "./organisations";
import { type Invited, invited, type Named } from "./programme/delegations";

export const delegationId = (activity: string, organisation: string) =>
  idOf(`delegation ${activity} ${organisation}`);
export const nominationId = (activity: string, who: string) => idOf(`nomination ${activity} ${who}`);
export const contributionId = (activity: string, organisation: string) =>
  idOf(`contribution ${activity} ${organisation}`);

const dayAfter = (moment: Date) => new Date(moment.getTime() + 86_400_000);

function nominationOf(each: Invited, { who, guest, name, role, state = "confirmed" }: Named) {
  const account = people().find((person) => person.key === who);
  const decided = state !== "nominated";
  return {
    id: nominationId(each.activity, who),
    delegationId: delegationId(each.activity, each.organisation),
    accountId: guest ? null : accountId(who),
    name: name ?? account?.name ?? who,
    function: account?.function ?? "",
    email: guest ? `${who}@enlace.example` : null,
    languages: languagesOf(each.organisation),
    role: role ?? ("participant" as const),
    state,
    nominatedBy: accountId(`${each.organisation}.focal`),
    decidedBy: decided ? accountId("organiser") : null,
    decidedAt: decided ? dayAfter(dayAfter(each.invitedOn)) : null,
    participantId: state === "confirmed" ? participantId(each.activity, who) : null,
    createdAt: dayAfter(each.invitedOn),
  };
}

export async function seedDelegations(tx: Tx) {
  await tx.insert(delegations).values(
    invited.map((each) => {
      const [first] = each.named ?? [];
      return {
        id: delegationId(each.activity, each.organisation),
        spaceId: activityId(each.activity),
        organisationId: organisationId(each.organisation),
        quota: each.quota,
        answerUntil: each.answerUntil,
        note: each.note ?? "",
        headId: first ? nominationId(each.activity, first.who) : null,
        headParticipantId:
          first && (first.state ?? "confirmed") === "confirmed"
            ? participantId(each.activity, first.who)
            : null,
        contributionUntil: each.contribution?.until ?? null,
        contributionSessionId: each.contribution ? sessionId(each.activity, each.contribution.session) : null,
        invitedBy: accountId("organiser"),
        declinedAt: each.declined ? dayAfter(each.invitedOn) : null,
        declineReason: each.declined ?? "",
        remindedAt: each.reminded ?? null,
        invitedAt: each.invitedOn,
        contributionAskedAt: each.contribution ? each.invitedOn : null,
        createdAt: each.invitedOn,
      };
    }),
  );
  await tx
    .insert(nominations)
    .values(invited.flatMap((each) => (each.named ?? []).map((named) => nominationOf(each, named))));
  await tx.insert(contributions).values(
    invited.flatMap(({ activity, organisation, contribution }) =>
      contribution?.given && contribution.title
        ? [
            {
              id: contributionId(activity, organisation),
              delegationId: delegationId(activity, organisation),
              label: 2,
              title: contribution.title,
              speakerId: participantId(activity, `${organisation}.member`),
              languages: contribution.languages ?? [],
              authorId: accountId(`${organisation}.member`),
              submittedAt: contribution.given,
              createdAt: contribution.given,
            },
          ]
        : [],
    ),
  );
}
