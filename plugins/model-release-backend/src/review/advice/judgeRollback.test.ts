import { ReleaseStatus } from '@model-release/backstage-plugin-model-release-common';
import { judgeRollback } from './judgeRollback';
import { RelatedRelease } from '../../domain/RelatedRelease';

const TARGET = 'sr-lora-0041';

function earlier(
  id: string,
  status: ReleaseStatus,
  day = 1,
  checkpointId = TARGET,
): RelatedRelease {
  const createdAt = `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  return { id, checkpointId, status, createdAt };
}

const judge = (...releases: RelatedRelease[]) =>
  judgeRollback({ type: 'checkpoint', target: TARGET }, releases);

describe('a way back to a checkpoint', () => {
  it.each<[ReleaseStatus, boolean | undefined, string]>([
    ['released', true, 'released_before'],
    ['approved', true, 'released_before'],
    ['revoked', false, 'revoked'],
    ['expired', false, 'expired'],
    ['in_review', undefined, 'never_released'],
    ['rejected', undefined, 'never_released'],
    ['withdrawn', undefined, 'never_released'],
    ['superseded', undefined, 'never_released'],
  ])('whose release is %s is judged %p: %s', (status, ok, code) => {
    expect(judge(earlier('r1', status))).toMatchObject({
      ok,
      code,
      releaseId: 'r1',
      detail: expect.stringContaining(TARGET),
    });
  });

  it('of which nothing is known was never released here', () => {
    expect(judge(earlier('r1', 'released', 1, 'sr-lora-0040'))).toEqual({
      ok: undefined,
      code: 'never_released',
      detail: `Checkpoint ${TARGET} was never released here, so nothing shows that it can be deployed.`,
    });
  });

  it('says what became of one that was asked for and not released', () => {
    const advice = judge(
      earlier('r1', 'rejected', 1),
      earlier('r2', 'in_review', 2),
    );
    expect(advice.detail).toContain('Its latest release is in review');
    expect(advice.releaseId).toBe('r2');
  });

  it('rests on the latest release that was signed off', () => {
    const revoked = earlier('r1', 'revoked', 1);
    const released = earlier('r2', 'released', 2);
    const refused = earlier('r3', 'rejected', 3);
    expect(judge(revoked, released, refused).releaseId).toBe('r2');
    expect(judge(refused, released, revoked).ok).toBe(true);
    expect(judge(earlier('r4', 'expired', 4), released)).toMatchObject({
      ok: false,
      releaseId: 'r4',
    });
  });

  it('does not take a checkpoint for another whose id is longer or in other case', () => {
    expect(
      judge(
        earlier('r1', 'released', 1, `${TARGET}b`),
        earlier('r2', 'released', 2, TARGET.toUpperCase()),
      ).code,
    ).toBe('never_released');
  });
});

describe('a way back through a feature flag', () => {
  const flag = { type: 'feature-flag', target: 'use-new-model' } as const;
  const rule = (answer: boolean | undefined) => ({
    pattern: 'use-.+',
    matches: jest.fn(() => answer),
  });

  it('is not checked where no pattern is configured', () => {
    expect(judgeRollback(flag, [])).toMatchObject({
      ok: undefined,
      code: 'unchecked',
    });
  });

  it.each([
    [true, true, 'flag_matches'],
    [false, false, 'flag_unusual'],
    [undefined, undefined, 'unchecked'],
  ])('whose name fits: %p, is judged %p: %s', (answer, ok, code) => {
    expect(judgeRollback(flag, [], rule(answer))).toMatchObject({ ok, code });
  });

  it('names the pattern that its name does not fit', () => {
    expect(judgeRollback(flag, [], rule(false)).detail).toBe(
      'use-new-model does not match the naming pattern for feature flags, use-.+.',
    );
  });

  it('with a name of more than 256 characters is not compared at all', () => {
    const long = rule(true);
    const advice = judgeRollback(
      { type: 'feature-flag', target: 'x'.repeat(257) },
      [],
      long,
    );
    expect(advice.code).toBe('flag_unusual');
    expect(long.matches).not.toHaveBeenCalled();
  });

  it('is not taken for a checkpoint of the same name', () => {
    expect(
      judgeRollback({ type: 'feature-flag', target: TARGET }, [
        earlier('r1', 'released'),
      ]).code,
    ).toBe('unchecked');
  });
});
