import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { advisedParts } from './advisedParts';
import { requestFacts, type RequestFact } from './requestParts';

/**
 * What an unfinished step shows of the request. What is advised on is listed there and not said
 * twice; a sign-off has its packet instead.
 */
export function stepFacts(
  release: ReleaseDetail,
  step: Pick<StepDetail, 'reads' | 'status' | 'type'>,
): RequestFact[] {
  if (step.status === 'completed' || step.type === 'approval') {
    return [];
  }
  const isAdvised = advisedParts(step).includes('data');
  return requestFacts(release, step.reads).filter(
    ({ isInAdvice }) => !(isAdvised && isInAdvice),
  );
}
