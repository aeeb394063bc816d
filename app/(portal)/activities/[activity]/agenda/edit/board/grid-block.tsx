"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import { placed } from "@/components/ui/placed";
import { TlpTag } from "@/components/ui/tlp";
import type { Conflict } from "@/domain/agenda/conflicts";
import type { Block } from "@/domain/agenda/grid";
import { toTray } from "@/domain/agenda/moving";
import { useActs } from "./offer";
import type { AgendaSession } from "./types";
import { useBoard } from "./use-board";
import { useTake } from "./use-drag";
import { useOpenConflicts } from "./use-open-conflicts";

type Props = {
  block: Block;
  columns: number;
  top: number;
  height: number;
  conflicts: Conflict[] | undefined;
  held: boolean;
  onKey: (event: React.KeyboardEvent, session: AgendaSession) => boolean;
  onTip: (sessionId: string | null) => void;
};

/** So high is a block that a line about a conflict is not cut off. */
const ROOM_FOR_WORDS = 108;

/** A session on the grid: its body moves, its ends resize, enter opens it. */
function Standing({ block, columns, top, height, conflicts, held, onKey, onTip }: Props) {
  const board = useBoard();
  const { act } = useActs();
  const t = useTranslations("agenda");
  const take = useTake();
  const { session } = block;
  const { sessionId: id } = session;
  const selected = board.selected.has(id);
  const { open, blocks } = useOpenConflicts(conflicts);
  const told = height >= ROOM_FOR_WORDS ? open.slice(0, 1) : [];
  const width = (block.columns * 100) / columns / block.lanes;
  const left = (block.column * 100) / columns + block.lane * width;
  const bodies = board.plan.bodies.filter((body) => session.organisationIds.includes(body.id));

  function onClick(event: React.MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) board.toggle(id);
    else board.select(new Set());
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (onKey(event, session)) return event.preventDefault();
    if (event.key === "Enter") board.open({ what: "session", id });
    else if (event.key === "Delete" || event.key === "Backspace") act("move", { [id]: toTray(session) });
    else if (event.key.toLowerCase() === "x") board.toggle(id);
    else if (event.key.toLowerCase() === "n" && !event.ctrlKey && !event.metaKey)
      board.open({ what: "new", at: block.until, minutes: 60, roomIds: session.roomIds });
    else if (event.key === "Escape") onTip(null);
    else if (event.key.startsWith("Arrow")) focusNear(event.key, block);
    else return;
    event.preventDefault();
  }
  const state = [
    held && "held",
    selected && "selected",
    blocks ? "bad" : open.length > 0 && "warned",
    session.fixed && "is-fixed",
    height < 58 && "is-short",
    height < 40 && "one-line",
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a block holds handles, which a button may not
    <div
      role="button"
      tabIndex={0}
      data-session={id}
      data-column={block.column}
      data-from={block.from}
      aria-roledescription={t("board.block")}
      aria-pressed={held}
      title={open.length > 0 ? undefined : `${board.timesOf(session)} ${board.titleOf(session)}`}
      className={`board-block kind-${session.kind.replace(" ", "-")} ${state.join(" ")}`}
      ref={placed({
        top,
        height: Math.max(height - 2, 14),
        left: `calc(${left}% + 2px)`,
        width: `calc(${width}% - 5px)`,
      })}
      onPointerDown={(event) => {
        event.stopPropagation();
        take(event, session, "move");
      }}
      onClick={onClick}
      onDoubleClick={() => board.open({ what: "session", id })}
      onKeyDown={onKeyDown}
      onFocus={() => onTip(id)}
      onBlur={() => onTip(null)}
      onPointerEnter={() => onTip(id)}
      onPointerLeave={() => onTip(null)}
    >
      <span
        className="board-handle top-0"
        onPointerDown={(event) => grip(event, () => take(event, session, "start"))}
      />
      <span className="board-side">
        {open.length > 0 && (
          <span className="board-mark" aria-hidden="true">
            <Icon name="triangle-alert" />
            {open.length}
          </span>
        )}
        {session.label > board.plan.label && <TlpTag label={session.label} />}
      </span>
      <span className="board-words">
        <span className="board-times">{board.timesOf(session)}</span>{" "}
        {session.plenary && block.lanes > 1 && <span className="board-place">{t("plenary")} </span>}
        <span className="board-title">{board.titleOf(session)}</span>
      </span>
      {bodies.length > 0 && (
        <span className="mt-0.5 flex flex-wrap gap-1">
          {bodies.map((body) =>
            body.countryCode ? (
              <Flag key={body.id} code={body.countryCode} name={body.name} />
            ) : (
              <span key={body.id} className="board-place">
                {body.name}
              </span>
            ),
          )}
        </span>
      )}
      {told.map((each) => (
        <span key={each.kind} className="board-told">
          {board.sayShortly(each, id)}
        </span>
      ))}
      <span className="sr-only">
        {[board.roomsOf(session), ...open.slice(told.length).map((each) => board.sayShortly(each, id))].join(
          ", ",
        )}
      </span>
      <span
        className="board-handle bottom-0"
        onPointerDown={(event) => grip(event, () => take(event, session, "end"))}
      />
    </div>
  );
}

/** Drawn again only when it stands elsewhere or says something else: a drag moves one among hundreds. */
export const GridBlock = memo(Standing, (a, b) => {
  const { block: one, ...restOfOne } = a;
  const { block: other, ...restOfOther } = b;
  return (
    one.session === other.session &&
    one.column === other.column &&
    one.columns === other.columns &&
    one.lane === other.lane &&
    one.lanes === other.lanes &&
    Object.entries(restOfOne).every(([key, value]) => restOfOther[key as keyof typeof restOfOther] === value)
  );
});

function grip(event: React.PointerEvent, take: () => void) {
  event.stopPropagation();
  take();
}

/** Moves the focus to the next block in that direction. */
function focusNear(key: string, { column, from, session }: Block) {
  const all = [...document.querySelectorAll<HTMLElement>("[data-session][data-column]")];
  const near = all
    .map((element) => ({
      element,
      down: Number(element.dataset.from) - from,
      right: Number(element.dataset.column) - column,
    }))
    .filter(({ element, down, right }) => {
      if (element.dataset.session === session.sessionId) return false;
      if (key === "ArrowDown") return down > 0;
      if (key === "ArrowUp") return down < 0;
      return key === "ArrowRight" ? right > 0 : right < 0;
    })
    .sort((a, b) => distance(a) - distance(b));
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  function distance({ down, right }: { down: number; right: number }) {
    return sideways ? Math.abs(right) * 1000 + Math.abs(down) : Math.abs(down) + Math.abs(right) * 60;
  }
  near[0]?.element.focus();
}
