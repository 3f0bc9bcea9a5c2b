import type { ReopenedStep } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { allParts } from '../../secondRound/reopening';

/** Which step is reopened, and which field or which earlier step causes it. */
export function reopenedPhrase(
  { title, parts, steps }: ReopenedStep,
  all: readonly ReopenedStep[],
): Part {
  const step: Part = { strong: title };
  const earlier: Part = {
    allOf: steps.map(key => ({
      text: all.find(other => other.key === key)?.title ?? key,
    })),
  };
  const changed = allParts(parts);
  if (steps.length === 0) {
    return say('amend.reopensFor', { step, changed });
  }
  return parts.length > 0
    ? say('amend.blocksFor', { step, changed, earlier })
    : say('amend.blocks', { step, earlier });
}
