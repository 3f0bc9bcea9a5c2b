import type {
  CommandBodies,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { useStepWork } from '../../../hooks/session/useStepWork';

type Result = Omit<CommandBodies['complete'], 'expectedVersion' | 'comment'>;

/** Work on a step that its panel completes, with the result that it hands in. */
export function useCompletion(step: StepDetail, onDone: () => void) {
  const work = useStepWork(step);
  const complete = async (result: Result) => {
    const comment = work.draft.comment.trim() || undefined;
    const done = say('stepPanels.completed', { step: step.title });
    if (await work.command('complete', { ...result, comment }, done)) {
      onDone();
    }
  };
  return { work, complete };
}
