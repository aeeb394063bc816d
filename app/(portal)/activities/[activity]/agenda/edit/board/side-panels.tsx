"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { Card } from "@/components/ui/card";
import { difference } from "@/domain/agenda/difference";
import { ChangeList } from "../../change-list";
import { ConflictPanel } from "./conflict-panel";
import { bare } from "./draft-store";
import { Tray } from "./tray";
import { useBoard } from "./use-board";

/** Beside the grid: what does not fit, what is not yet scheduled, what changed since the last version, and publishing. */
export function SidePanels({ publish }: { publish: ReactNode }) {
  const board = useBoard();
  const t = useTranslations("agenda");
  const { plan, all, zone } = board;
  const changes = useMemo(() => {
    const scheduled = all
      .filter((session) => session.startsAt !== null && session.kind !== "blocker")
      .map(bare);
    return difference(plan.published, scheduled);
  }, [all, plan.published]);
  return (
    <div className="grid gap-4">
      <ConflictPanel />
      <Tray />
      <Card title={plan.version > 0 ? t("sinceVersion", { number: plan.version }) : t("changesTitle")}>
        <ChangeList changes={changes} zone={zone} rooms={board.names} />
      </Card>
      {publish}
    </div>
  );
}
