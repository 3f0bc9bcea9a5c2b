import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { ownersOutcome } from './ownersOutcome';

const before = aReleaseDetail({ steps: [aStep({ key: 'security-review' })] });

const outcome = (...given: Parameters<typeof ownersOutcome>) =>
  phraseText(ownersOutcome(...given));

describe('ownersOutcome', () => {
  it('says that nothing changed', () => {
    expect(outcome(before, before)).toBe('No owners changed.');
  });

  it('names the steps that have other owners now', () => {
    const owners = ['group:default/privacy'];
    const after = aReleaseDetail({
      steps: [aStep({ key: 'security-review', owners })],
    });
    expect(outcome(before, after)).toBe(
      'The owners of “Security review” changed.',
    );
  });

  it('counts from whom a step was reassigned', () => {
    const given = (from: string[]) => ({
      ...before,
      steps: before.steps.map(step => ({
        ...step,
        reassignment: { by: '', at: '', reason: '', from },
      })),
    });
    expect(
      outcome(given(['group:default/a']), given(['group:default/b'])),
    ).toContain('“Security review”');
  });

  it('tells of another owner of the model', () => {
    const after = { ...before, modelOwner: 'group:default/harbour-ml' };
    expect(outcome(before, after)).toBe('The owner of the model changed.');
  });
});
