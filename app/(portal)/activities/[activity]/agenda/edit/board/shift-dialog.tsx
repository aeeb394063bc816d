"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { shiftRest } from "@/domain/agenda/shifting";
import { ShiftPreview } from "./shift-preview";
import { type Opened, useBoard } from "./use-board";

/** What moves along and what does not, and why; nothing changes before it is confirmed. */
export function ShiftDialog({ order }: { order: Extract<Opened, { what: "shift" }> }) {
  const board = useBoard();
  const t = useTranslations("agenda.board");
  const [everywhere, setEverywhere] = useState(order.roomIds === null);
  const shift = useMemo(
    () =>
      shiftRest(board.all, {
        ...order,
        roomIds: everywhere ? null : order.roomIds,
        except: new Set(order.except),
      }),
    [board.all, order, everywhere],
  );
  const close = () => board.open(null);
  const inRooms = order.roomIds?.map((id) => board.names.get(id)).join(", ");
  return (
    <Dialog
      title={t(order.by > 0 ? "restLater" : "restEarlier", { count: Math.abs(order.by) })}
      close={t("close")}
      onClose={close}
    >
      {order.roomIds && (
        <fieldset className="mb-4 flex flex-wrap gap-4">
          <legend className="sr-only">{t("rooms")}</legend>
          {[false, true].map((all) => (
            <label key={String(all)} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name="rooms"
                checked={everywhere === all}
                onChange={() => setEverywhere(all)}
              />
              {all ? t("allRooms") : t("thisRoom", { room: inRooms ?? "" })}
            </label>
          ))}
        </fieldset>
      )}
      <ShiftPreview shift={shift} verb="shift" />
    </Dialog>
  );
}
