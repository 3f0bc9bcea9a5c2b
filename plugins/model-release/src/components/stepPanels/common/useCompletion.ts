import type {
  CommandBodies,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { explained } from './explainedMisses';

type Result = Omit<
  CommandBodies['complete'],
  'expectedVersion' | 'comment' | 'missedThresholds'
>;

/** Work on a step that its panel completes, with the result that it hands in. */
export function useCompletion(step: StepDetail, onDone: () => void) {
  const work = useStepWork(step);
  const complete = async (result: Result) => {
    const comment = work.draft.comment.trim() || undefined;
    const done = say('stepPanels.completed', { step: step.title });
    const missedThresholds = explained(step, work.draft.missed);
    const body = { ...result, missedThresholds, comment };
    if (await work.command('complete', body, done)) {
      onDone();
    }
  };
  return { work, complete };
}
