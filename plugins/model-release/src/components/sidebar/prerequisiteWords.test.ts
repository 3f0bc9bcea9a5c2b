import { prerequisiteWords } from './prerequisiteWords';

const prerequisite = (met: boolean) => ({
  key: 'rollback',
  title: 'Rollback path',
  met,
  detail: '',
});

describe('prerequisiteWords', () => {
  it('says that everything is in place', () => {
    expect(prerequisiteWords([prerequisite(true), prerequisite(true)])).toEqual(
      { label: '2 of 2 in place', tone: 'ok' },
    );
  });

  it('counts what is missing', () => {
    expect(
      prerequisiteWords([prerequisite(true), prerequisite(false)]),
    ).toEqual({ label: '1 of 2 missing', tone: 'bad' });
  });
});
