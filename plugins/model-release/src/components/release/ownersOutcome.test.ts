import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ownersOutcome } from './ownersOutcome';

const before = aReleaseDetail({ steps: [aStep({ key: 'security-review' })] });

describe('ownersOutcome', () => {
  it('says that nothing changed', () => {
    expect(ownersOutcome(before, before)).toBe(
      'The catalog names the same owners as before.',
    );
  });

  it('names the steps that have other owners now', () => {
    const owners = ['group:default/privacy'];
    const after = aReleaseDetail({
      steps: [aStep({ key: 'security-review', owners })],
    });
    expect(ownersOutcome(before, after)).toBe(
      'The catalog names other owners now: “Security review”.',
    );
  });

  it('counts whom a step that was given on came from', () => {
    const given = (from: string[]) => ({
      ...before,
      steps: before.steps.map(step => ({
        ...step,
        reassignment: { by: '', at: '', reason: '', from },
      })),
    });
    expect(
      ownersOutcome(given(['group:default/a']), given(['group:default/b'])),
    ).toContain('“Security review”');
  });

  it('tells of another owner of the model', () => {
    const after = { ...before, modelOwner: 'group:default/harbour-ml' };
    expect(ownersOutcome(before, after)).toBe(
      'The catalog names another owner of the model now.',
    );
  });
});
