import { advisedParts } from './advisedParts';

describe('a step is advised', () => {
  it.each([
    [['modelCard'], ['data']],
    [['modelCard', 'intendedUse'], []],
    [['rollback'], ['rollback']],
    [['evaluation'], []],
  ] as const)('that reads %j on %j', (reads, parts) => {
    expect(advisedParts({ reads: [...reads], status: 'active' })).toEqual(
      parts,
    );
  });

  it.each(['blocked', 'completed', 'waived'] as const)(
    'on nothing while it is %s',
    status => {
      expect(advisedParts({ reads: ['modelCard'], status })).toEqual([]);
    },
  );
});
