"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { minuteOfDay } from "@/domain/agenda/clock";
import { type Conflict, conflictKey, conflictKinds } from "@/domain/agenda/conflicts";
import { startOf } from "@/domain/agenda/place";
import { paths } from "@/lib/paths";
import { AcceptForm, WithdrawForm } from "./accept-form";
import { useBoard } from "./use-board";

/** More of a kind are not read one by one; so many stand open. */
const MOST = 40;
const OPEN = 6;

/** What does not fit: what keeps the agenda from being published first, then warnings, then what stands with a reason. */
export function ConflictPanel() {
  const board = useBoard();
  const [t, tk] = [useTranslations("agenda.board"), useTranslations("agenda.settings.kinds")];
  const { conflicts, accepted, plan } = board;
  const open = conflicts.filter((each) => !accepted.has(conflictKey(each)));
  const blocking = open.filter((each) => plan.levels[each.kind] === "blocks");
  const warnings = open.filter((each) => plan.levels[each.kind] !== "blocks");
  const standing = conflicts.filter((each) => accepted.has(conflictKey(each)));
  function show(conflict: Conflict) {
    const session = board.view.sessions.get(conflict.sessionIds[0] ?? "");
    if (!session?.startsAt) return;
    board.setDay(minuteOfDay(startOf(session), board.zone).day);
    board.select(new Set(conflict.sessionIds));
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-session="${session.sessionId}"]`)?.focus(),
    );
  }
  const row = (conflict: Conflict) => (
    <li key={conflictKey(conflict)} className="grid gap-1">
      <button type="button" className="text-left hover:underline" onClick={() => show(conflict)}>
        {board.sayConflict(conflict)}
      </button>
      {conflict.kind === "unconfirmed" && conflict.subject && (
        <a
          href={paths.editParticipant(plan.activityId, conflict.subject)}
          className="link inline-block py-1 text-[0.9rem]"
        >
          {t("recordConfirmation")}
        </a>
      )}
      <AcceptForm subject={conflictKey(conflict)} />
    </li>
  );
  const list = (those: Conflict[]) => (
    <>
      <ul className="grid gap-2">{those.slice(0, OPEN).map(row)}</ul>
      {those.length > OPEN && (
        <details className="mt-2">
          <summary className="link">{t("moreConflicts", { count: those.length - OPEN })}</summary>
          <ul className="mt-2 grid gap-2">{those.slice(OPEN, MOST).map(row)}</ul>
          {those.length > MOST && (
            <p className="mt-2 text-muted">{t("andMoreConflicts", { count: those.length - MOST })}</p>
          )}
        </details>
      )}
    </>
  );
  return (
    <section
      aria-label={t("conflicts")}
      data-conflicts={blocking.length}
      className={`rounded-lg border p-3 ${blocking.length > 0 ? "border-bad bg-bad-soft" : "border-line bg-card"}`}
    >
      <div className="mb-1 flex items-baseline justify-between gap-2">
        <h2 className={`flex items-center gap-2 ${blocking.length > 0 ? "text-bad-ink" : ""}`}>
          {open.length > 0 && <Icon name="triangle-alert" />}
          {open.length === 0
            ? t("noConflicts")
            : t("conflictCount", { count: blocking.length, warnings: warnings.length })}
        </h2>
        <a href={paths.agendaSettings(plan.activityId)} className="link inline-block py-1 text-[0.9rem]">
          {t("levels")}
        </a>
      </div>
      {list(blocking)}
      {conflictKinds.map((kind) => {
        const those = warnings.filter((each) => each.kind === kind);
        return (
          those.length > 0 && (
            <details key={kind} open={warnings.length <= 4 || undefined} className="mt-1">
              <summary className="py-1">
                {tk(kind)} <span className="text-muted">{those.length}</span>
              </summary>
              {list(those)}
            </details>
          )
        );
      })}
      {standing.length > 0 && (
        <details className="mt-2">
          <summary className="text-muted">{t("standing", { count: standing.length })}</summary>
          <ul className="mt-1 grid gap-2">
            {standing.map((conflict) => {
              const word = plan.accepted.find((each) => each.subject === conflictKey(conflict));
              return (
                <li key={conflictKey(conflict)} className="grid gap-1">
                  <span>{board.sayConflict(conflict)}</span>
                  <span className="text-muted">
                    {word?.by}: {word?.reason}
                  </span>
                  <WithdrawForm subject={conflictKey(conflict)} />
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
