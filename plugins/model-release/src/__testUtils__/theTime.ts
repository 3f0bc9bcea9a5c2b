import { DateTime } from 'luxon';

/** Monday 2 March 2026, 10:00 in Berlin: an hour after everything in the builders was created. */
export const NOW = DateTime.fromISO('2026-03-02T10:00:00', {
  zone: 'Europe/Berlin',
});

/** A moment in Berlin, as the API writes it. */
export function at(local: string): string {
  return DateTime.fromISO(local, { zone: 'Europe/Berlin' }).toUTC().toISO()!;
}
