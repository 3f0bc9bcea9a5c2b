import type {
  ApprovalRule,
  Signature,
} from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { awaitedApprover, quorum } from './quorum';
import { signerName } from './signerName';

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
    ['Requires 2 approvals. No approvals yet.', { count: 2 }],
    ['Requires 3 approvals. 2 approvals so far.', { count: 3 }, {}, {}],
    [
      'Requires 2 approvals, one of them from appsec. 1 approval so far.',
      { count: 2, include: APPSEC },
      {},
    ],
    [
      'Requires 2 approvals. 1 approval so far, from appsec.',
      { count: 2, include: APPSEC },
      { fulfils: APPSEC },
    ],
    [
      'Requires 3 approvals. 2 approvals so far, one of them from appsec.',
      { count: 3, include: APPSEC },
      {},
      { fulfils: APPSEC },
    ],
    [
      'Requires 2 approvals, one of them by marta. 2 approvals so far.',
      { count: 2, include: MARTA },
      {},
      {},
    ],
    [
      'Requires 2 approvals. 1 approval so far, by marta.',
      { count: 2, include: MARTA },
      { by: MARTA, fulfils: MARTA },
    ],
    [
      'Requires approval by a member of appsec. 1 approval so far.',
      { count: 1, include: APPSEC },
      {},
    ],
    [
      'Requires approval by marta. No approvals yet.',
      { count: 1, include: MARTA },
    ],
  ])('says “%s”', (words, rule, ...signatures) => {
    expect(said(rule, ...signatures)).toBe(words);
  });
});

describe('awaitedApprover', () => {
  it('is somebody from the required group until one of them has signed', () => {
    const rule = { count: 2, include: APPSEC };
    const others = (...signatures: Array<Partial<Signature>>) =>
      phraseText(awaitedApprover(signOff(rule, ...signatures)));
    expect(others({})).toBe('Waiting on a member of appsec.');
    expect(others({ fulfils: APPSEC })).toBe('Waiting on another approver.');
  });
});

describe('signerName', () => {
  const signed = (more: Partial<Signature>) =>
    phraseText(signerName({ by: MARTA, at: '', packetDigest: '', ...more }));

  it('names who signed, in whose place, and of which required group', () => {
    expect(signed({})).toBe('marta');
    expect(signed({ onBehalfOf: 'user:default/cass', fulfils: APPSEC })).toBe(
      'marta for cass (appsec)',
    );
  });

  it('does not say twice that who signed is the required person', () => {
    expect(signed({ fulfils: MARTA })).toBe('marta');
  });
});
