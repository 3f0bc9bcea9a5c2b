import {
  denialOf,
  needsAnswer,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { denialWords } from '../../common/denialWords';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { verdictOn } from '../../common/verdicts';
import { allParts } from './reopening';

/** Whether the earlier result can be confirmed with a click, and what is said about it. */
export type StillHoldsChoice =
  | { isPossible: true; needsComment: boolean }
  | { isPossible: false; why: Part };

/**
 * What the reader can do about the earlier result of a step; nothing where it is not theirs to confirm, or
 * where there is none.
 */
export function stillHoldsChoice(
  step: StepDetail,
): StillHoldsChoice | undefined {
  const verdict = verdictOn(step, 'reaffirm');
  if (verdict?.allowed) {
    return { isPossible: true, needsComment: needsAnswer(step) };
  }
  const denial = verdict && denialOf(verdict);
  if (denial?.code !== 'result_outdated') {
    return undefined;
  }
  const { parts, files } = denial.details;
  const changed: Part = {
    allOf: [allParts(parts), ...files.map(text => ({ text }))].slice(
      parts.length > 0 ? 0 : 1,
    ),
  };
  return {
    isPossible: false,
    why:
      parts.length + files.length > 0
        ? say('secondRound.outdated', { changed })
        : denialWords(denial),
  };
}
