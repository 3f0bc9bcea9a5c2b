import { ScanResult } from '@model-release/backstage-plugin-model-release-node';

const FOUND = /^stream: (.+) FOUND$/;
const SIZE_EXCEEDED = /size limit exceeded/i;

/** Alerts that tell what clamd could not look at, by the beginning of their names. */
const UNSCANNED: ReadonlyArray<[RegExp, string]> = [
  [
    /^Heuristics\.Encrypted\./,
    'It is encrypted, so ClamAV cannot look into it',
  ],
  [/^Heuristics\.Limits\.Exceeded\b/, 'It is too large to be scanned whole'],
];

function reasonFor(found: string): string {
  const unscanned = UNSCANNED.find(([pattern]) => pattern.test(found));
  return unscanned ? `${unscanned[1]} (${found}).` : `ClamAV found ${found}.`;
}

/** Why a file is refused of which clamd takes only a part: it would take no more of it next time. */
export const TOO_LARGE_REASON =
  'It is larger than ClamAV accepts. Whoever runs clamd can raise its StreamMaxLength; then upload it again.';

/**
 * What clamd says about the file. Only the exact answer for a clean file is a pass.
 *
 * @throws Error when it says neither that the file is clean nor why it is not
 */
export function judgeAnswer(answer: string): ScanResult {
  if (answer === 'stream: OK') {
    return { passed: true };
  }
  const [, found] = FOUND.exec(answer) ?? [];
  if (found !== undefined) {
    return { passed: false, reason: reasonFor(found) };
  }
  if (SIZE_EXCEEDED.test(answer)) {
    return { passed: false, reason: TOO_LARGE_REASON };
  }
  throw new Error(`clamd responded with “${answer.slice(0, 200)}”`);
}
