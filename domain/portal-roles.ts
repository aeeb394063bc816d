export const portalRoles = ["administrator", "organiser", "member"] as const;
export type PortalRole = (typeof portalRoles)[number];

type Posting = { role: PortalRole; focalPoint: boolean };

/** What the portal role and the flags alone let this person begin; the database decides again at every act. */
export function mayBegin({ role, focalPoint }: Posting) {
  return {
    activity: role === "organiser",
    group: role === "organiser",
    vocabulary: role === "organiser",
    invitation: role === "administrator" || focalPoint,
    administer: role === "administrator",
  };
}
