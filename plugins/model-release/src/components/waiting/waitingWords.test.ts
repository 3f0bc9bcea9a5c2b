import { phraseText } from '../../__testUtils__/phraseText';
import type { Waiting } from './waiting';
import { shortWaitingWords, waitingWords } from './waitingWords';

const zoe = { ref: 'user:default/zoe' };
const ingrid = 'user:default/ingrid';
const delegation = {
  delegator: ingrid,
  delegate: 'user:default/bo',
  until: '2026-03-06',
  reason: 'On leave',
};

const waits = (more: Partial<Waiting>): Waiting => ({
  stepKey: 'scope',
  stepType: 'manual',
  stepTitle: 'Scope',
  owners: ['group:default/leads'],
  people: [zoe.ref, ingrid],
  delegates: [],
  mine: false,
  what: 'step',
  ...more,
});
const absent = { ref: ingrid, until: '2026-03-06' };

describe('who a release is waiting on', () => {
  it.each<[Partial<Waiting>, string, string]>([
    [{}, 'leads · ingrid', 'leads – ingrid'],
    [{ mine: true }, 'leads · also ingrid', 'leads – you or ingrid'],
    [{ people: [] }, 'leads', 'leads'],
    [
      { mine: true, onBehalfOf: absent, people: [ingrid] },
      'leads · for ingrid, out of office until 6 Mar',
      'you, for ingrid (out of office until 6 Mar)',
    ],
    [
      { mine: true, onBehalfOf: { ref: ingrid } },
      'leads · for ingrid',
      'you, for ingrid',
    ],
    [
      {
        mine: true,
        onBehalfOf: absent,
        people: [ingrid, 'user:default/bram'],
      },
      'leads · for ingrid, out of office until 6 Mar · also bram',
      'you, for ingrid (out of office until 6 Mar)',
    ],
    [
      { delegates: [delegation] },
      'leads · ingrid',
      'leads – ingrid · bo is the delegate of ingrid',
    ],
  ])('%j is “%s”, and “%s” in a list', (more, long, short) => {
    expect(phraseText(waitingWords(waits(more), zoe))).toBe(long);
    expect(phraseText(shortWaitingWords(waits(more), zoe))).toBe(short);
  });

  it('tells who is out of office that they have a delegate', () => {
    const words = shortWaitingWords(
      waits({ delegates: [delegation], mine: true }),
      {
        ref: ingrid,
      },
    );
    expect(phraseText(words)).toBe('leads – you or zoe · bo is your delegate');
  });
});
