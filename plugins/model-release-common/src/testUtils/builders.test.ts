import { createReleaseSchema } from '../schemas/createRelease';
import { denyStepAction } from '../guards/stepGuards';
import {
  aCreateRequest,
  aDelivery,
  anActor,
  anEvent,
  anEvidence,
  aRelease,
  aReleaseDetail,
  aReleasePreview,
  aReleaseSummary,
  aRunbook,
  aStep,
  withStep,
} from './index';

describe('the builders', () => {
  it.each([
    ['aRunbook', aRunbook],
    ['aStep', aStep],
    ['aRelease', aRelease],
    ['aReleaseDetail', aReleaseDetail],
    ['aReleasePreview', aReleasePreview],
    ['aReleaseSummary', aReleaseSummary],
    ['aCreateRequest', aCreateRequest],
    ['aDelivery', aDelivery],
    ['anEvidence', anEvidence],
    ['anEvent', anEvent],
  ])('%s answers equal and separate objects', (_name, build) => {
    expect(build()).toEqual(build());
    expect(build()).not.toBe(build());
  });

  it('make a runbook whose steps rest only on earlier ones', () => {
    const seen: string[] = [];
    for (const step of aRunbook().spec.steps) {
      expect(seen).toEqual(expect.arrayContaining(step.dependsOn));
      seen.push(step.key);
    }
    expect(seen).toHaveLength(6);
  });

  it('make a release with the steps of the runbook, the first one active', () => {
    const { steps } = aRelease();
    expect(steps.map(step => step.key)).toEqual(
      aRunbook().spec.steps.map(step => step.key),
    );
    expect(steps.map(step => step.status)).toEqual([
      'active',
      ...Array(5).fill('blocked'),
    ]);
    expect(steps.filter(step => step.dueAt)).toHaveLength(1);
  });

  it('make a request that the schema accepts', () => {
    expect(createReleaseSchema.safeParse(aCreateRequest()).success).toBe(true);
  });

  it('make an owner out of a person in the right group', () => {
    const actor = anActor('ingrid', { groups: ['ml-platform-leads'] });
    expect(
      denyStepAction('complete', { release: aRelease(), step: aStep(), actor }),
    ).toBeUndefined();
  });

  it('tell the viewer of a release what they may do', () => {
    const owner = anActor('ingrid', { groups: ['ml-platform-leads'] });
    const allowed = (detail: ReturnType<typeof aReleaseDetail>) =>
      detail.steps[0].actions.filter(a => a.allowed).map(a => a.name);
    expect(allowed(aReleaseDetail({}, owner))).toContain('complete');
    expect(allowed(aReleaseDetail())).not.toContain('complete');
  });

  it('keep what a test gives', () => {
    const release = withStep(aRelease(), 'training-data', { version: 7 });
    expect(aReleaseDetail(release).steps[1].version).toBe(7);
    expect(() => withStep(aRelease(), 'lunch', {})).toThrow('no step lunch');
  });
});
