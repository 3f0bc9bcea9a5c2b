import { STEP_ACTIONS, StepAction } from '../model/actions';
import { STEP_TYPES } from '../model/runbook';
import { Step, StepStatus } from '../model/step';
import { RELEASE_STATUSES } from '../states/releaseStates';
import { STEP_STATES } from '../states/stepStates';
import { aRelease, aStep } from '../testUtils';
import { stepFacts } from '../testUtils/stepFacts';
import { actionsFor } from './actionsFor';
import { denyStepAction } from './stepGuards';

const { upload } = aStep({ key: 'evaluation-summary' });
const STATUSES = Object.keys(STEP_STATES) as StepStatus[];

/** Whether the guard objects to the type of the step, in any state of the step and its release. */
function isOfWrongType(action: StepAction, step: Step): boolean {
  return RELEASE_STATUSES.some(release =>
    STATUSES.some(status => {
      const facts = stepFacts({
        release: aRelease({ status: release }),
        step: { ...step, status },
      });
      return denyStepAction(action, facts)?.code === 'step_wrong_type';
    }),
  );
}

describe.each(STEP_TYPES)('a step of type %s', type => {
  // Nothing is wrong with the type of a step for `resubmit`: its state says enough.
  const judged = STEP_ACTIONS.filter(action => action !== 'resubmit');

  it.each([
    ['with files', upload],
    ['without files', undefined],
  ])('%s has the actions that the guard does not refuse', (_, rule) => {
    const step = aStep({ type, upload: rule });
    const has = actionsFor(step);
    expect(judged.filter(action => has.includes(action))).toEqual(
      judged.filter(action => !isOfWrongType(action, step)),
    );
  });

  it('can be resubmitted unless it is a webhook, of which nobody requests changes', () => {
    const has = actionsFor({ type, upload: undefined });
    expect(has.includes('resubmit')).toBe(type !== 'webhook');
    expect(has.includes('resubmit')).toBe(has.includes('request-changes'));
  });
});
