import {
  denySigner,
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
  type StepPeople,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * Those behind a step who can act on it: of the people behind a sign-off, not who has signed, asked
 * for the release or worked on it, and where the request names its approver, nobody else.
 */
export function awaitedPeople(
  step: StepDetail,
  release: ReleaseDetail,
): StepPeople {
  const { people, delegates } = step;
  if (step.type !== 'approval') {
    return { people, delegates };
  }
  const approver = namedApproverOf(release, step);
  const canSign = (ref: string) => !denySigner({ release, step }, ref);
  const isMeant = (ref: string) =>
    canSign(ref) && (approver === undefined || approver === ref);
  return {
    people: people.filter(isMeant),
    delegates: delegates.filter(
      ({ delegator, delegate }) => isMeant(delegator) && canSign(delegate),
    ),
  };
}
