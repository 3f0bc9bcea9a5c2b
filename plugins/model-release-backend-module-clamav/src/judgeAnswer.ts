import { ScanResult } from '@model-release/backstage-plugin-model-release-node';

const FOUND = /^stream: (.+) FOUND$/;
const TOO_LARGE = /size limit exceeded/i;

/**
 * What an answer of clamd says of the file. Only the one sentence that says so is a pass.
 *
 * @throws Error when it says neither that the file is clean nor what was found
 */
export function judgeAnswer(answer: string): ScanResult {
  if (answer === 'stream: OK') {
    return { passed: true };
  }
  const found = FOUND.exec(answer);
  if (found) {
    return { passed: false, reason: `ClamAV found ${found[1]}.` };
  }
  throw new Error(
    TOO_LARGE.test(answer)
      ? 'clamd takes no file of this size; its StreamMaxLength has to be raised'
      : `clamd answered “${answer.slice(0, 200)}”`,
  );
}
