import { read } from "@/auth/read";
import { writeJson } from "@/auth/write-json";
import { activityToEdit, findActivity } from "@/db/queries/activities";
import { changeDraft, undoOrRedo } from "@/db/queries/agenda-draft";
import { draftNews } from "@/db/queries/agenda-planning";
import { agendaChange, agendaTurn } from "@/domain/agenda/change-input";
import { isId } from "@/domain/ids";
import { nothing } from "../../../nothing";
import { checkChange } from "./check-change";

type Context = { params: Promise<{ activity: string }> };

const newsFor = ({ activityId, known }: { activityId: string; known: number }) =>
  read((tx, viewer) => draftNews(tx, viewer, activityId, known));

/** What happened to the draft after the act whose number is `known`; 205 when that is too much to tell one by one. */
export async function GET(request: Request, { params }: Context) {
  const { activity: activityId } = await params;
  const known = Number(new URL(request.url).searchParams.get("known") ?? 0);
  if (!isId(activityId) || !Number.isSafeInteger(known) || known < 0) return nothing();
  const found = await read(async (tx, viewer) => {
    const activity = await findActivity(tx, activityId);
    return activity?.canEdit ? { news: await draftNews(tx, viewer, activityId, known) } : null;
  });
  if (!found) return nothing();
  return found.news ? Response.json(found.news) : new Response(null, { status: 205 });
}

const change = writeJson({
  input: agendaChange,
  audit: "agenda-session.change",
  async work(tx, { activityId, act, base, after }, viewer) {
    checkChange(await activityToEdit(tx, activityId), after);
    await changeDraft(tx, viewer, activityId, { act, base, after });
    return activityId;
  },
  answer: newsFor,
});

const turn = writeJson({
  input: agendaTurn,
  audit: "agenda-session.turn",
  async work(tx, { activityId, turn }, viewer) {
    await activityToEdit(tx, activityId);
    await undoOrRedo(tx, viewer, activityId, turn);
    return activityId;
  },
  answer: newsFor,
});

/** One act of the editor on the draft. */
export async function POST(request: Request, { params }: Context) {
  const { activity: activityId } = await params;
  return isId(activityId) ? change(request, { activityId }) : nothing();
}

/** Undo or redo of one's own last act. */
export async function PUT(request: Request, { params }: Context) {
  const { activity: activityId } = await params;
  return isId(activityId) ? turn(request, { activityId }) : nothing();
}
