"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { instantAt } from "@/domain/agenda/clock";
import { spread } from "@/domain/agenda/spreading";
import { ShiftPreview } from "./shift-preview";
import { useBoard } from "./use-board";

const gaps = [0, 5, 10, 15, 20, 30];

/** The wizard that closes gaps or sets equal breaks in one room of the day, or on the whole day where there are no rooms. */
export function SpreadDialog() {
  const board = useBoard();
  const t = useTranslations("agenda.board");
  const [roomId, setRoom] = useState(board.plan.rooms[0]?.id ?? null);
  const [gap, setGap] = useState(0);
  const { day, zone, all, frame } = board;
  const shift = useMemo(() => {
    const from = instantAt({ day, minute: 0 }, zone) ?? 0;
    const until = instantAt({ day, minute: frame.dayUntil }, zone) ?? 0;
    return spread(all, { roomId, gap, from, until });
  }, [all, day, zone, frame.dayUntil, roomId, gap]);
  const close = () => board.open(null);
  return (
    <Dialog title={t("spread")} close={t("close")} onClose={close}>
      <div className="mb-4 grid gap-3 sm:grid-cols-2">
        {roomId !== null && (
          <label className="grid gap-1">
            <span className="font-medium">{t("room")}</span>
            <select className="field" value={roomId} onChange={(event) => setRoom(event.target.value)}>
              {board.plan.rooms.map((room) => (
                <option key={room.id} value={room.id}>
                  {room.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="grid gap-1">
          <span className="font-medium">{t("gap")}</span>
          <select className="field" value={gap} onChange={(event) => setGap(Number(event.target.value))}>
            {gaps.map((each) => (
              <option key={each} value={each}>
                {each === 0 ? t("noGap") : t("minutes", { count: each })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ShiftPreview shift={shift} verb="spread" />
    </Dialog>
  );
}
