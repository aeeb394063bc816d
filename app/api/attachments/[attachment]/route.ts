import { recordingRead } from "@/auth/read";
import { findAttachment } from "@/db/queries/attachments";
import { recordAct } from "@/db/queries/audit";
import { isId } from "@/domain/ids";
import { fileAnswer } from "../../file-answer";
import { nothing } from "../../nothing";

type Context = { params: Promise<{ attachment: string }> };

/** A file of a finding, if whoever asks may read it at this moment. Each download is recorded before its first byte. */
export async function GET(request: Request, { params }: Context) {
  const { attachment } = await params;
  if (!isId(attachment)) return nothing();
  const file = await recordingRead(async (tx, viewer) => {
    const found = await findAttachment(tx, attachment);
    if (found && viewer && request.method === "GET")
      await recordAct(tx, { accountId: viewer.accountId, act: "attachment.download", subjectId: found.id });
    return found;
  });
  return file ? fileAnswer(request, file) : nothing();
}

export { GET as HEAD };
