/** Which notices stand: while what they are about is there and may be read, the item and what was added to it. */
import type { Reading } from "./reading";
import type { Viewer } from "./standing";
import type { RowOf } from "./world";

export function stands(reading: Reading, viewer: Viewer, notice: RowOf<"notices">): boolean {
  const { topic, kind, item_id, event_id } = notice;
  const { facts } = reading;
  const { world } = facts;
  if (topic === "membership")
    return (
      reading.may(viewer, "groups", { id: item_id }) &&
      (kind !== "membership-asked" || facts.leads(viewer, item_id))
    );
  if (topic === "document") {
    const document = world.documents.find(({ id }) => id === item_id);
    return !!document && document.status !== "withdrawn" && reading.may(viewer, "documents", document);
  }
  const finding = world.findings.find(({ id }) => id === item_id);
  if (!finding || finding.withdrawn_at !== null || !finding.submitted_at) return false;
  if (!reading.may(viewer, "findings", finding)) return false;
  if (topic !== "addition") return true;
  if (kind === "corroboration") {
    const added = world.corroborations.find(({ id }) => id === event_id);
    return !!added && added.withdrawn_at === null && reading.may(viewer, "corroborations", added);
  }
  const added = world.comments.find(({ id }) => id === event_id);
  return !!added && added.withdrawn_at === null && reading.may(viewer, "comments", added);
}
