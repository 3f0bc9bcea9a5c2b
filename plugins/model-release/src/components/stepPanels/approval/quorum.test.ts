import type {
  ApprovalRule,
  Signature,
} from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { quorum, signerPhrase, whoElse } from './quorum';

const APPSEC = 'group:default/appsec';
const MARTA = 'user:default/marta';

const signOff = (
  rule: Partial<ApprovalRule>,
  ...signatures: Array<Partial<Signature>>
) => ({
  approval: { count: 1, separateFrom: [], statement: 'Read.', ...rule },
  signatures: signatures.map((signature, index) => ({
    by: `user:default/signer-${index}`,
    at: '',
    packetDigest: '',
    ...signature,
  })),
});

function said(...given: Parameters<typeof signOff>): string | undefined {
  const phrase = quorum(signOff(...given));
  return phrase && phraseText(phrase);
}

describe('quorum', () => {
  it('says nothing where one signature is enough', () => {
    expect(said({ count: 1 })).toBeUndefined();
  });

  it.each<[string, ...Parameters<typeof signOff>]>([
    ['needs 2 people; nobody has signed yet', { count: 2 }],
    ['needs 3 people; 2 have signed', { count: 3 }, {}, {}],
    [
      'needs 2 people, one of them from appsec; 1 has signed',
      { count: 2, include: APPSEC },
      {},
    ],
    [
      'needs 2 people; 1 has signed, from appsec',
      { count: 2, include: APPSEC },
      { fulfils: APPSEC },
    ],
    [
      'needs 3 people; 2 have signed, one of them from appsec',
      { count: 3, include: APPSEC },
      {},
      { fulfils: APPSEC },
    ],
    [
      'needs 2 people, one of them marta; 2 have signed',
      { count: 2, include: MARTA },
      {},
      {},
    ],
    [
      'needs 2 people; 1 has signed, marta',
      { count: 2, include: MARTA },
      { by: MARTA, fulfils: MARTA },
    ],
    [
      'needs somebody from appsec; 1 has signed',
      { count: 1, include: APPSEC },
      {},
    ],
    ['needs marta; nobody has signed yet', { count: 1, include: MARTA }],
  ])('says “%s”', (words, rule, ...signatures) => {
    expect(said(rule, ...signatures)).toBe(words);
  });
});

describe('whoElse', () => {
  it('is somebody from the required group until one of them has signed', () => {
    const rule = { count: 2, include: APPSEC };
    const others = (...signatures: Array<Partial<Signature>>) =>
      phraseText(whoElse(signOff(rule, ...signatures)));
    expect(others({})).toBe('somebody from appsec');
    expect(others({ fulfils: APPSEC })).toBe('somebody else');
  });
});

describe('signerPhrase', () => {
  const signed = (more: Partial<Signature>) =>
    phraseText(signerPhrase({ by: MARTA, at: '', packetDigest: '', ...more }));

  it('names who signed, in whose place, and of which required group', () => {
    expect(signed({})).toBe('marta');
    expect(signed({ onBehalfOf: 'user:default/cass', fulfils: APPSEC })).toBe(
      'marta for cass (of appsec)',
    );
  });

  it('does not say twice that who signed is the required person', () => {
    expect(signed({ fulfils: MARTA })).toBe('marta');
  });
});
