"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { SeveralBar } from "./several-bar";
import { useBoard } from "./use-board";

const steps = [5, 15, 30];

/** Undo, redo, a new session, breaks, the step, and whether all is saved. */
export function Toolbar() {
  const board = useBoard();
  const t = useTranslations("agenda");
  const { view, store } = board;
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
          <span className="max-md:sr-only">
            {view.undo ? t("undo", { act: t(`acts.${view.undo}`) }) : t("board.undo")}
          </span>
        </button>
        <button
          type="button"
          className="button quiet"
          aria-disabled={!view.redo || undefined}
          onClick={() => view.redo && store.turn("redo")}
          title="Ctrl-Y"
        >
          <Icon name="redo-2" />
          <span className="max-md:sr-only">
            {view.redo ? t("redo", { act: t(`acts.${view.redo}`) }) : t("board.redo")}
          </span>
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => board.open({ what: "new", at: null, minutes: 60, roomIds: [] })}
        >
          <Icon name="plus" />
          {t("addSession")}
        </button>
        <button
          type="button"
          className="button quiet max-md:hidden"
          onClick={() => board.open({ what: "spread" })}
        >
          {t("board.spread")}
        </button>
        <span className="md:hidden">
          <Menu id="board-menu" look="button quiet" label={t("board.more")}>
            <button type="button" className="menu-link" onClick={() => board.open({ what: "spread" })}>
              {t("board.spread")}
            </button>
          </Menu>
        </span>
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
      {board.selected.size > 1 && <SeveralBar />}
    </div>
  );
}
