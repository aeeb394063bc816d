"use server";
import { write } from "@/auth/write";
import * as planning from "@/db/queries/agenda-planning";
import { agendaSettings } from "@/domain/agenda/planning-input";
import { paths } from "@/lib/paths";

export const saveSettings = write({
  input: agendaSettings,
  audit: "agenda-settings.edit",
  async work(tx, { activityId, revision, ...settings }) {
    await planning.saveSettings(tx, activityId, revision, settings);
    return { subject: activityId, to: paths.agendaDraft(activityId) };
  },
});
