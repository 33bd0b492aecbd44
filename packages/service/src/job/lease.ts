/** What a killed worker held is another's after this. A worker may be busy for so long without a beat. */
export const LEASE_MS = 120_000;

export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
