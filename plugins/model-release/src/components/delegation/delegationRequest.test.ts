import { NOW } from '../../__testUtils__/theTime';
import { phraseText } from '../../__testUtils__/phraseText';
import {
  daysProblem,
  delegationRequest,
  emptyDelegation,
} from './delegationRequest';

const complete = {
  who: 'Zoe Plank',
  to: 'user:default/zoe',
  from: '2026-03-02',
  until: '2026-03-06',
  reason: ' On leave ',
};

describe('a delegation', () => {
  it('begins today unless told otherwise', () => {
    expect(emptyDelegation(NOW)).toMatchObject({
      from: '2026-03-02',
      until: '',
    });
  });

  it('can be sent once everything is there', () => {
    expect(delegationRequest(complete)).toEqual({
      to: 'user:default/zoe',
      from: '2026-03-02',
      until: '2026-03-06',
      reason: 'On leave',
    });
  });

  it.each([
    { to: undefined },
    { from: '' },
    { until: '' },
    { until: '2026-03-01' },
  ])('cannot be sent with %j', patch => {
    expect(delegationRequest({ ...complete, ...patch })).toBeUndefined();
  });

  it('may be a single day, and ends no earlier than it begins', () => {
    const { from } = complete;
    expect(daysProblem({ from, until: from })).toBeUndefined();
    expect(daysProblem({ from, until: '' })).toBeUndefined();
    expect(phraseText(daysProblem({ from, until: '2026-03-01' })!)).toBe(
      'The last day is before the first.',
    );
  });

  it('needs no reason, and sends none where none is given', () => {
    expect(delegationRequest({ ...complete, reason: ' ' })).not.toHaveProperty(
      'reason',
    );
  });
});
