import { aReleaseResource } from './__testUtils__/aReleaseResource';
import { meetsCriteria } from './meetsCriteria';
import { ReleaseCondition } from './ReleaseCriteria';

const yes: ReleaseCondition = { field: 'risk', values: ['high'] };
const no: ReleaseCondition = { field: 'risk', values: ['low'] };

describe('meetsCriteria', () => {
  it.each([
    ['all', true],
    ['none', false],
  ] as const)(
    'says of every release that it is among %s: %s',
    (criteria, expected) => {
      expect(meetsCriteria(criteria, aReleaseResource())).toBe(expected);
    },
  );

  it.each<[Parameters<typeof meetsCriteria>[0], boolean]>([
    [yes, true],
    [no, false],
    [{ allOf: [yes, yes] }, true],
    [{ allOf: [yes, no] }, false],
    [{ anyOf: [no, yes] }, true],
    [{ anyOf: [no, no] }, false],
    [{ not: no }, true],
    [{ not: { allOf: [yes, { not: no }] } }, false],
    [{ anyOf: [no, { allOf: [yes, { not: { anyOf: [no, no] } }] }] }, true],
    [{ field: 'status', values: [] }, false],
  ])('reads %j as %s', (criteria, expected) => {
    expect(meetsCriteria(criteria, aReleaseResource())).toBe(expected);
  });
});
