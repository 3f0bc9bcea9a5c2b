import { adviceTopics } from './adviceTopics';

describe('a step is advised', () => {
  it.each([
    [['modelCard'], ['trainingData']],
    [['modelCard', 'intendedUse'], []],
    [['rollback'], ['rollback']],
    [['evaluation'], []],
  ] as const)('that reads %j on %j', (reads, parts) => {
    expect(adviceTopics({ reads: [...reads], status: 'active' })).toEqual(
      parts,
    );
  });

  it('on what its runbook says, whatever it reads', () => {
    const step = { reads: [], status: 'active' } as const;
    expect(
      adviceTopics({ ...step, reads: ['modelCard'], advice: ['rollback'] }),
    ).toEqual(['rollback']);
    expect(adviceTopics({ ...step, reads: ['rollback'], advice: [] })).toEqual(
      [],
    );
  });

  it.each(['blocked', 'completed', 'waived'] as const)(
    'on nothing while it is %s',
    status => {
      expect(adviceTopics({ reads: ['modelCard'], status })).toEqual([]);
    },
  );
});
