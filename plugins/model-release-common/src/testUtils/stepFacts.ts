import { StepGuardFacts } from '../guards/stepFacts';
import { anActor } from './anActor';
import { aRelease } from './aRelease';
import { aStep } from './aStep';

/** The requester. */
export const requester = anActor('nora');

/** An owner of the first step. */
export const lead = anActor('ingrid', { groups: ['ml-platform-leads'] });

/** An owner of the sign-off. */
export const signer = anActor('marek', {
  groups: ['security-operations-leads'],
});

/** The facts about the first step of a release, or about another one, seen by its owner. */
export function stepFacts(
  options: Partial<StepGuardFacts> & { key?: string } = {},
): StepGuardFacts {
  const { key = 'scope-and-ownership', ...given } = options;
  return { release: aRelease(), step: aStep({ key }), actor: lead, ...given };
}

/** The facts about the sign-off, seen by its owner. */
export function signOffFacts(
  given: Partial<StepGuardFacts> = {},
): StepGuardFacts {
  return stepFacts({ key: 'release-sign-off', actor: signer, ...given });
}
