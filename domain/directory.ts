/** Contact points are verified every ninety days. */

const day = 86_400_000;

/** Whether a contact point has not been verified in the last ninety days, or never. */
export function needsVerification(verifiedAt: Date | null, now: Date): boolean {
  return verifiedAt === null || now.getTime() - verifiedAt.getTime() > 90 * day;
}
