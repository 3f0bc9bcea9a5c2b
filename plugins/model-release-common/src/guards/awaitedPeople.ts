import { StepPeople } from '../model/views';
import { denySigner } from './denySigner';
import { namedApproverOf } from './namedApproverOf';
import { StepGuardFacts } from './stepFacts';

/**
 * Those behind a step who can act on it: of the people behind a sign-off, not who has signed, requested
 * the release or completed what it covers, and where the request names its approver, nobody else.
 *
 * @public
 */
export function awaitedPeople(
  step: StepGuardFacts['step'] & StepPeople,
  release: StepGuardFacts['release'],
): StepPeople {
  const { people, delegates } = step;
  if (step.type !== 'approval') {
    return { people, delegates };
  }
  const named = namedApproverOf(release, step);
  const canSign = (ref: string) => !denySigner({ release, step }, ref);
  const isAwaited = (ref: string) =>
    canSign(ref) && (named === undefined || named === ref);
  return {
    people: people.filter(isAwaited),
    delegates: delegates.filter(
      ({ delegator, delegate }) => isAwaited(delegator) && canSign(delegate),
    ),
  };
}
