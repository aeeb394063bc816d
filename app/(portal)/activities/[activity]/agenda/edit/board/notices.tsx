"use client";
import { useTranslations } from "next-intl";
import { useActs } from "./offer";
import { useBoard } from "./use-board";

/** What just happened and what can follow, over the foot of the page, so that nothing moves under the pointer. */
export function Notices() {
  const board = useBoard();
  const { offer, dismiss } = useActs();
  const [t, te] = [useTranslations("agenda"), useTranslations("errors")];
  const { view } = board;
  const known = (key: string) => (te.has(key as "invalid") ? key : "apology") as "invalid";
  if (!view.failure && !offer && !view.news) return null;
  return (
    <div className="board-notices">
      {view.failure && (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad-ink">
          {te(known(view.failure.key), view.failure.values as never)}
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
    </div>
  );
}
