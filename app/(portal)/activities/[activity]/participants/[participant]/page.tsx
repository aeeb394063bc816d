import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { findParticipant } from "@/db/queries/participants";
import { languageName } from "@/lib/language-name";
import { paths } from "@/lib/paths";
import { idParam } from "../../../../params";
import { formOptions } from "../../../form-options";
import { ActivityFrame, readActivity } from "../../frame";
import { deleteParticipant, endParticipantAccess } from "../actions";
import { participantChoices } from "../choices";
import { ParticipantForm } from "../participant-form";

type Props = { params: Promise<{ activity: string; participant: string }> };

export default async function EditParticipantPage({ params }: Props) {
  const id = idParam((await params).participant);
  const { activity, found } = await readActivity(
    params,
    async (tx) => ({ participant: await findParticipant(tx, id), choices: await participantChoices(tx) }),
    (each) => each.canEdit,
  );
  const { participant, choices } = found;
  if (participant?.spaceId !== activity.id) notFound();
  const t = await getTranslations("activities");
  const locale = await getLocale();
  const { languages: usual } = await formOptions();
  // An import may have brought others than the form offers: saving it loses none.
  const others = participant.languages.filter((code) => !usual.some(({ value }) => value === code));
  const languages = [...usual, ...others.map((value) => ({ value, label: languageName(value, locale) }))];
  const title = [participant.name, participant.organisation].filter(Boolean).join(" · ");
  return (
    <ActivityFrame
      activity={activity}
      title={title}
      up={{ href: paths.participants(activity.id), label: t("participants") }}
    >
      {participant.accountId && !participant.isMember && <Notice tone="waiting">{t("endedHint")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <ClientMessages namespaces={["activities.participantForm", "activities.roles"]}>
          <ParticipantForm
            activityId={activity.id}
            requestId={v7()}
            languages={languages}
            participant={participant}
            {...choices}
          />
        </ClientMessages>
        <Card title={t("leave")}>
          <ClientMessages>
            <div className="grid gap-3">
              {participant.isMember && (
                <>
                  <p className="text-muted">{t("endAccessHint")}</p>
                  <ActionButton
                    action={endParticipantAccess}
                    fields={{ id }}
                    label={t("endAccess")}
                    look="quiet"
                    requestId={v7()}
                  />
                </>
              )}
              <p className="text-muted">{t("removeHint")}</p>
              <ActionButton
                action={deleteParticipant}
                fields={{ id }}
                label={t("remove")}
                look="danger"
                requestId={v7()}
              />
            </div>
          </ClientMessages>
        </Card>
      </div>
    </ActivityFrame>
  );
}
