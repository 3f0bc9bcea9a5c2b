import { phraseText } from '../../common/phrase';
import {
  delegatorOf,
  delegatorPhrase,
  othersDelegates,
  delegatePhrase,
} from './delegates';

const delegation = {
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
    expect(phraseText(delegatePhrase(delegation, reader(name)))).toBe(words);
  });

  it('is news to everybody but themselves', () => {
    expect(othersDelegates([delegation], reader('juno'))).toEqual([delegation]);
    expect(othersDelegates([delegation], reader('ingrid'))).toEqual([
      delegation,
    ]);
    expect(othersDelegates([delegation], reader('zoe'))).toEqual([]);
  });
});

describe('an absence', () => {
  const said = (name: string) =>
    phraseText(
      delegatorPhrase(
        delegatorOf(delegation.delegator, [delegation], reader(name)),
      ),
    );

  it('is told with its last day', () => {
    expect(said('zoe')).toBe('ingrid, who is away until 6 Mar');
  });

  it('is told without one that the page does not know', () => {
    expect(said('bo')).toBe('ingrid');
  });
});
