import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'modelRelease.evidence.scanTimeout';
const DEFAULT_MS = 10 * 60_000;
/** After a crash, interrupted scans start again only after this long, so it is bounded. */
const MAX_MS = 24 * 3_600_000;

/**
 * How long the scan of one file may take, in milliseconds.
 *
 * @throws Error that names the key when it is no duration, or not above zero and up to a day
 */
export function readScanTimeout(config: Config): number {
  if (!config.has(KEY)) {
    return DEFAULT_MS;
  }
  const timeoutMs = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEY }),
  );
  if (timeoutMs <= 0 || timeoutMs > MAX_MS) {
    throw new Error(`${KEY} must be greater than 0 and at most 24 hours`);
  }
  return timeoutMs;
}
