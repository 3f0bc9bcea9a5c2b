import { Config } from '@backstage/config';
import {
  formatByteSize,
  parseByteSize,
  readByteSize,
} from '@model-release/backstage-plugin-model-release-common';

const LIMIT = 'modelRelease.clamav.streamMaxLength';
const ACCEPTED = 'modelRelease.evidence.maxFileSize';

function readSize(config: Config, key: string): number | undefined {
  const text = config.getOptionalString(key);
  return text === undefined ? undefined : readByteSize(key, text);
}

/**
 * How many bytes clamd takes of one file, as far as the portal was told.
 *
 * @throws Error that names the key when it is no size
 */
export function readStreamLimit(config: Config): number | undefined {
  return readSize(config, LIMIT);
}

/** What to tell whoever runs the portal if it stores files that clamd will refuse for their size. */
export function mismatchWarning(config: Config): string | undefined {
  const limit = readStreamLimit(config);
  const accepted = readSize(config, ACCEPTED) ?? parseByteSize('2GiB');
  if (limit === undefined || accepted <= limit) {
    return undefined;
  }
  const [large, small] = [accepted, limit].map(formatByteSize);
  return `${ACCEPTED} accepts files of ${large}, but clamd takes ${small} by ${LIMIT}: larger files are refused after their upload. Raise StreamMaxLength in clamd.conf and here, or lower ${ACCEPTED}.`;
}
