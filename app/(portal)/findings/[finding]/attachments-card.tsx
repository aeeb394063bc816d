import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { ActionButton } from "@/components/form/action-button";
import { ClientMessages } from "@/components/form/client-messages";
import { Card } from "@/components/ui/card";
import { dotted } from "@/components/ui/dotted";
import { Icon } from "@/components/ui/icon";
import { List, ListRow } from "@/components/ui/list";
import { TlpTag } from "@/components/ui/tlp";
import type { Attachment } from "@/db/queries/attachments";
import { writeSize } from "@/domain/documents";
import { paths } from "@/lib/paths";
import { takeAttachmentAway } from "../actions";
import { AttachForm } from "./attach-form";

/** Photos and files of a finding; whoever may edit it adds some and takes some away. */
export function AttachmentsCard({
  finding,
  attachments,
}: {
  finding: { id: string; label: number; canEdit: boolean };
  attachments: Attachment[];
}) {
  const [t, locale] = [useTranslations("findings.attachments"), useLocale()];
  if (attachments.length === 0 && !finding.canEdit) return null;
  return (
    <Card title={t("title")} flush>
      {attachments.length > 0 && (
        <List>
          {attachments.map((each) => (
            <ListRow
              key={each.id}
              lead={each.isPhoto ? <Thumbnail attachment={each} /> : <Icon name="file-text" />}
              title={
                <a href={paths.attachment(each.id)} className="link">
                  {each.fileName}
                </a>
              }
              meta={dotted(each.fileName.split(".").at(-1)?.toUpperCase(), writeSize(each.size, locale))}
              side={
                <>
                  {each.label !== finding.label && <TlpTag label={each.label} />}
                  {finding.canEdit && (
                    <ClientMessages>
                      <ActionButton
                        action={takeAttachmentAway}
                        fields={{ id: each.id }}
                        label={t("remove")}
                        look="quiet"
                        requestId={v7()}
                      />
                    </ClientMessages>
                  )}
                </>
              }
            />
          ))}
        </List>
      )}
      {finding.canEdit && (
        <details className="px-4 py-3">
          <summary className="text-accent-ink">{t("add")}</summary>
          <div className="mt-3">
            <ClientMessages namespaces={["findings.attachments", "findings.form", "findings.photo"]}>
              <AttachForm findingId={finding.id} requestId={v7()} />
            </ClientMessages>
          </div>
        </details>
      )}
    </Card>
  );
}

function Thumbnail({ attachment }: { attachment: Attachment }) {
  return (
    // biome-ignore lint/performance/noImgElement: the picture is served under the access rule, by no image server
    <img
      src={paths.thumbnail(attachment.id)}
      alt=""
      width={72}
      height={72}
      loading="lazy"
      className="size-18 flex-none rounded-md object-cover"
    />
  );
}
