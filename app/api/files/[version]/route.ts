import { recordingRead } from "@/auth/read";
import { recordAct } from "@/db/queries/audit";
import { findFile, recordDownload } from "@/db/queries/document-versions";
import { isId } from "@/domain/ids";
import { fileAnswer } from "../../file-answer";
import { nothing } from "../../nothing";

type Context = { params: Promise<{ version: string }> };

/** A file, if whoever asks may read it at this moment. Each download is recorded before its first byte. */
export async function GET(request: Request, { params }: Context) {
  const { version } = await params;
  if (!isId(version)) return nothing();
  const file = await recordingRead(async (tx, viewer) => {
    const found = await findFile(tx, version);
    if (found && viewer && request.method === "GET") {
      await recordDownload(tx, viewer, found);
      await recordAct(tx, { accountId: viewer.accountId, act: "document.download", subjectId: found.id });
    }
    return found;
  });
  if (!file) return nothing();
  return fileAnswer(request, file);
}

export { GET as HEAD };
