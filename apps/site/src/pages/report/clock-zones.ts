import type { SiteDeps } from '../../site-deps.ts';

/** Countries where people's clocks differ, with the zones that most of their states keep. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
};

/** The clocks a time may be typed by: the deployment's, and the others of its country. */
export function clockZones({
  defaultCountry,
  timeZone,
}: Pick<SiteDeps, 'defaultCountry' | 'timeZone'>): readonly string[] {
  return [...new Set([timeZone, ...(ZONES[defaultCountry] ?? [])])];
}
