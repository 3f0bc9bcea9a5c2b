import { aReleaseDetail, aStep } from '../testUtils';
import { awaitedPeople } from './awaitedPeople';

const ref = (name: string) => `user:default/${name}`;
const forMarta = (delegate: string) => ({
  delegator: ref('marta'),
  delegate: ref(delegate),
  until: '2026-03-06',
  reason: 'On leave',
});

function awaited(
  people: string[],
  delegates: ReturnType<typeof forMarta>[] = [],
  more: { approver?: string; signedBy?: string; key?: string } = {},
) {
  const { approver, signedBy, key = 'release-sign-off' } = more;
  const release = aReleaseDetail({
    approver,
    steps: [
      aStep({ status: 'completed', completedBy: ref('cass') }),
      {
        ...aStep({ key, dependsOn: ['scope-and-ownership'] }),
        signatures: signedBy
          ? [{ by: signedBy, at: '', packetDigest: '' }]
          : [],
        people: people.map(ref),
        delegates,
      },
    ],
  });
  return awaitedPeople(release.steps[1], release);
}

describe('awaitedPeople', () => {
  it('are all the people behind a step that is no sign-off', () => {
    const { people } = awaited(['nora', 'cass'], [], { key: 'training-data' });
    expect(people).toEqual([ref('nora'), ref('cass')]);
  });

  it('are for a sign-off neither the requester nor who worked on it', () => {
    expect(awaited(['nora', 'cass', 'marta']).people).toEqual([ref('marta')]);
  });

  it('are not who has signed', () => {
    const more = { signedBy: ref('marta') };
    expect(awaited(['marta', 'otto'], [forMarta('zoe')], more)).toEqual({
      people: [ref('otto')],
      delegates: [],
    });
  });

  it('are only the approver whom the request names', () => {
    const more = { approver: ref('marta') };
    expect(awaited(['marta', 'otto'], [], more).people).toEqual([ref('marta')]);
  });

  it('have no delegate who could not sign either', () => {
    const delegates = ['zoe', 'cass', 'nora'].map(forMarta);
    expect(awaited(['marta'], delegates).delegates).toEqual([forMarta('zoe')]);
  });
});
