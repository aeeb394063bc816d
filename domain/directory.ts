/** The directory: kinds of organisations, roles of countries, and contact points, verified every ninety days. */

export const organisationTypes = [
  "police force",
  "ministry",
  "diplomatic mission",
  "international organisation",
  "EU agency",
  "EU project",
  "EU platform",
  "programme",
] as const;

export const supplyChainRoles = ["production", "departure", "transit", "destination"] as const;

export const contactHours = ["day", "around the clock"] as const;

const ninetyDays = 90 * 86_400_000;

/** Whether a contact point has not been verified in the last ninety days, or never. */
export function needsVerification(verifiedAt: Date | null, now: Date): boolean {
  return verifiedAt === null || now.getTime() - verifiedAt.getTime() > ninetyDays;
}

/** Before which moment a contact point must have been verified, or its people reminded, to be due again at `now`. */
export function dueSince(now: Date): Date {
  return new Date(now.getTime() - ninetyDays);
}
