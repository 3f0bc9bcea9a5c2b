import { Step } from '../model/step';
import { STEP_OWNERS, theSteps } from './theSteps';
import { CREATED_AT, FIRST_DUE_AT } from './times';

/**
 * A step of a release: active unless told otherwise. A key of {@link aRunbook} brings that step's
 * definition and owner: `aStep({ key: 'release-sign-off' })` is an approval.
 *
 * @public
 */
export function aStep(overrides: Partial<Step> = {}): Step {
  const [first, ...others] = theSteps();
  const definition = others.find(step => step.key === overrides.key) ?? first;
  const owner = STEP_OWNERS[definition.key];
  const clock =
    overrides.status === 'blocked'
      ? {}
      : { activatedAt: CREATED_AT, dueAt: FIRST_DUE_AT };
  return {
    ...definition,
    version: 1,
    status: 'active',
    owners: [owner],
    ownerSource: `annotation on ${owner}`,
    files: [],
    signatures: [],
    ...clock,
    ...overrides,
  };
}
