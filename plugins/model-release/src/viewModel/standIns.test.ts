import { phraseText } from './phrase';
import {
  absenceOf,
  absentPerson,
  othersStandIns,
  standInPhrase,
} from './standIns';

const standIn = {
  delegator: 'user:default/ingrid',
  delegate: 'user:default/zoe',
  until: '2026-03-06',
  reason: 'On leave',
};
const reader = (name: string) => ({ ref: `user:default/${name}` });

describe('a stand-in', () => {
  it.each([
    ['juno', 'zoe stands in for ingrid until 6 Mar'],
    ['zoe', 'You stand in for ingrid until 6 Mar'],
    ['ingrid', 'zoe stands in for you until 6 Mar'],
  ])('is said to %s as “%s”', (name, words) => {
    expect(phraseText(standInPhrase(standIn, reader(name)))).toBe(words);
  });

  it('is news to everybody but themselves', () => {
    expect(othersStandIns([standIn], reader('juno'))).toEqual([standIn]);
    expect(othersStandIns([standIn], reader('ingrid'))).toEqual([standIn]);
    expect(othersStandIns([standIn], reader('zoe'))).toEqual([]);
  });
});

describe('an absence', () => {
  const said = (name: string) =>
    phraseText(
      absentPerson(absenceOf(standIn.delegator, [standIn], reader(name))),
    );

  it('is told with its last day', () => {
    expect(said('zoe')).toBe('ingrid, who is away until 6 Mar');
  });

  it('is told without one that the page does not know', () => {
    expect(said('bo')).toBe('ingrid');
  });
});
