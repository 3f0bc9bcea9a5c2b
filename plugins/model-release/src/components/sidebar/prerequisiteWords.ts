import type { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { StateWords } from '../status/releaseState';

/** How many of the prerequisites are met. */
export function prerequisiteWords(
  prerequisites: readonly Prerequisite[],
): StateWords {
  const count = prerequisites.length;
  const met = prerequisites.filter(prerequisite => prerequisite.met).length;
  return {
    label: say('sidebar.prerequisitesMet', { met, count }),
    tone: met === count ? 'ok' : 'bad',
  };
}
