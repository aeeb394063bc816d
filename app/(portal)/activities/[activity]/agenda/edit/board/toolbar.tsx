"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Icon } from "@/components/ui/icon";
import { useActs } from "./offer";
import { SeveralBar } from "./several-bar";
import { useBoard } from "./use-board";

const steps = [5, 15, 30];

/** Undo, redo, the step, new, breaks; under it what happened last, and what can follow. */
export function Toolbar() {
  const board = useBoard();
  const { offer, dismiss } = useActs();
  const [t, te] = [useTranslations("agenda"), useTranslations("errors")];
  const { view, store } = board;
  const known = useMemo(() => (key: string) => (te.has(key as "invalid") ? key : "apology"), [te]);
  return (
    <div className="mb-3 grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="button quiet"
          aria-disabled={!view.undo || undefined}
          onClick={() => view.undo && store.turn("undo")}
          title="Ctrl-Z"
        >
          <Icon name="undo-2" />
          {view.undo ? t("undo", { act: t(`acts.${view.undo}`) }) : t("board.undo")}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-disabled={!view.redo || undefined}
          onClick={() => view.redo && store.turn("redo")}
          title="Ctrl-Y"
        >
          <Icon name="redo-2" />
          {view.redo ? t("redo", { act: t(`acts.${view.redo}`) }) : t("board.redo")}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => board.open({ what: "new", at: null, minutes: 60, roomIds: [] })}
        >
          <Icon name="plus" />
          {t("addSession")}
        </button>
        <button type="button" className="button quiet" onClick={() => board.open({ what: "spread" })}>
          {t("board.spread")}
        </button>
        <label className="flex items-center gap-2 text-muted max-md:hidden">
          {t("board.step")}
          <select
            className="field w-auto min-h-0 py-1"
            value={board.step}
            onChange={(event) => board.setStep(Number(event.target.value))}
          >
            {steps.map((each) => (
              <option key={each} value={each}>
                {t("board.minutes", { count: each })}
              </option>
            ))}
          </select>
        </label>
        <span className="ml-auto text-muted" data-saving={view.unsaved}>
          {view.offline
            ? t("board.offline", { count: view.unsaved })
            : view.unsaved > 0
              ? t("board.saving")
              : t("board.saved")}
        </span>
      </div>
      {view.failure && (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad-ink">
          {te(known(view.failure.key) as "invalid", view.failure.values as never)}
        </p>
      )}
      {offer && (
        <p className="flex flex-wrap items-center gap-3 rounded-md bg-accent-soft px-3 py-2">
          {t(offer.by > 0 ? "board.endsLater" : "board.endsEarlier", { count: Math.abs(offer.by) })}
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              board.open(offer);
              dismiss();
            }}
          >
            {t("board.moveRest")}
          </button>
          <button type="button" className="link" onClick={dismiss}>
            {t("board.leaveRest")}
          </button>
        </p>
      )}
      {view.news && (
        <p className="text-muted" data-news={view.news.number}>
          {t("board.news", {
            by: view.news.by,
            act: t(`acts.${view.news.act}`),
            title: board.titleOf(view.sessions.get(view.news.sessionIds[0] ?? "")),
          })}
        </p>
      )}
      {board.selected.size > 1 && <SeveralBar />}
    </div>
  );
}
