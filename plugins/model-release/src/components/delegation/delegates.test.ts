import { phraseText } from '../../__testUtils__/phraseText';
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

describe('a delegate', () => {
  it.each([
    ['juno', 'zoe is the delegate of ingrid until 6 Mar.'],
    ['zoe', 'You are the delegate of ingrid until 6 Mar.'],
    ['ingrid', 'zoe is your delegate until 6 Mar.'],
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

describe('a delegator', () => {
  const said = (name: string) =>
    phraseText(
      delegatorPhrase(
        delegatorOf(delegation.delegator, [delegation], reader(name)),
      ),
    );

  it('is named with their last day out of office', () => {
    expect(said('zoe')).toBe('ingrid, who is out of office until 6 Mar');
  });

  it('is told without one that the page does not know', () => {
    expect(said('bo')).toBe('ingrid');
  });
});
