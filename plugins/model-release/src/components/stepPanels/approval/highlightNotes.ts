import {
  coveredSteps,
  isDoneStep,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { allOf } from '../../../common/people';
import type { Part, Value } from '../../../common/phrase';
import { highlightedIn, type Highlighted } from '../results/highlighted';

/** An answer that an approver has to know of before they sign. */
export interface HighlightNote {
  key: string;
  /** The step that has the answer. */
  stepKey: string;
  phrase: Part;
}

function headOf({ owners }: StepDetail, highlighted: Highlighted): Part {
  const { question, answer, says } = highlighted;
  const strong = { strong: answer as Value };
  return says === undefined
    ? say('approval.highlighted', {
        who: allOf(owners),
        question,
        answer: strong,
      })
    : say('approval.highlightedSaying', {
        who: allOf(owners),
        says,
        answer: strong,
      });
}

function phraseOf(step: StepDetail, highlighted: Highlighted): Part {
  const head = headOf(step, highlighted);
  const { details } = highlighted;
  return details.length === 0
    ? head
    : say('approval.highlightedWith', {
        head,
        details: { allOf: details as readonly Value[] },
      });
}

/** What stands out among the answers that a sign-off covers, in sentences. */
export function highlightNotes(
  step: Pick<StepDetail, 'key'>,
  { steps }: Pick<ReleaseDetail, 'steps'>,
): HighlightNote[] {
  const covered = coveredSteps(steps, step.key);
  return steps
    .filter(({ key, status }) => covered.includes(key) && isDoneStep(status))
    .flatMap(other =>
      highlightedIn(other).map(highlighted => ({
        key: `${other.key}/${highlighted.key}`,
        stepKey: other.key,
        phrase: phraseOf(other, highlighted),
      })),
    );
}
