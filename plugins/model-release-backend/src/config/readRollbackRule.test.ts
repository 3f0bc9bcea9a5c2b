import { mockServices } from '@backstage/backend-test-utils';
import { readRollbackRule } from './readRollbackRule';

const KEY = 'modelRelease.rollback.featureFlagPattern';

const read = (featureFlagPattern?: string | number) =>
  readRollbackRule(
    mockServices.rootConfig({
      data: { modelRelease: { rollback: { featureFlagPattern } } },
    }),
  );

describe('readRollbackRule', () => {
  it('has no rule where no pattern is configured', () => {
    expect(readRollbackRule(mockServices.rootConfig())).toBeUndefined();
    expect(read()).toBeUndefined();
  });

  it.each([
    ['use-new-model', true],
    ['do-not-use-new-model', false],
    ['use-new-model-please', false],
    ['use-new-model\n', false],
    ['old', true],
    ['older', false],
  ])('fits the whole of a name: %p is %p', (name, fits) => {
    const rule = read('use-[a-z]+-model|old');
    expect(rule?.pattern).toBe('use-[a-z]+-model|old');
    expect(rule?.matches(name)).toBe(fits);
  });

  it.each([
    ['an open bracket', 'use-(.+'],
    ['a stray quantifier', '*'],
    ['an unknown escape', '\\y'],
    ['a bracket that closes ours', 'a)|(b'],
  ])('refuses %s and names the key', (_what, pattern) => {
    expect(() => read(pattern)).toThrow(KEY);
  });

  it.each([7, ''])('refuses %p and names the key', pattern => {
    expect(() => read(pattern)).toThrow(KEY);
  });

  it('gives up on a pattern that takes too long, and goes on working', () => {
    const rule = read('(a+)+b');
    expect(rule?.matches('a'.repeat(200))).toBeUndefined();
    expect(rule?.matches('aab')).toBe(true);
  });
});
