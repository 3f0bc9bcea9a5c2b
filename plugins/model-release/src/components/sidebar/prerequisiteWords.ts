import type { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import type { StateWords } from '../status/releaseState';

/** How many of the prerequisites are in place. */
export function prerequisiteWords(
  prerequisites: readonly Prerequisite[],
): StateWords {
  const total = prerequisites.length;
  const missing = prerequisites.filter(({ met }) => !met).length;
  return missing === 0
    ? { label: `${total} of ${total} in place`, tone: 'ok' }
    : { label: `${missing} of ${total} missing`, tone: 'bad' };
}
