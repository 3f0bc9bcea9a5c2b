import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { adviceTopics } from '../advice/adviceTopics';
import { requestFacts, type RequestFact } from '../common/requestFacts';

/**
 * What a step shows of the request. What is advised on is listed there and not said twice; a sign-off
 * has its packet instead. Of a step that is done, results mean little without their criteria.
 */
export function stepFacts(
  release: ReleaseDetail,
  step: Pick<StepDetail, 'advice' | 'reads' | 'status' | 'type'>,
): RequestFact[] {
  if (step.type === 'approval') {
    return [];
  }
  if (step.status === 'completed') {
    const kept = step.reads.filter(part => part === 'evaluation');
    return requestFacts(release, kept);
  }
  const isAdvised = adviceTopics(step).includes('trainingData');
  return requestFacts(release, step.reads).filter(
    ({ isInAdvice }) => !(isAdvised && isInAdvice),
  );
}
