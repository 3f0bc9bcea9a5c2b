import { PEOPLE, Walk } from '../../__testUtils__/Walk';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { packetOf } from '../../domain/packet';
import { packetChanges } from './packetChanges';

const SIGN_OFF = 'release-sign-off';

/** What differs in a release at its sign-off after something was done to it. */
function changesAfter(
  work: (walk: Walk) => void,
  walk = new Walk().toSignOff(),
) {
  const signed = packetOf(walk.release, SIGN_OFF);
  work(walk);
  const { release } = walk;
  return packetChanges(signed, packetOf(release, SIGN_OFF), release.steps);
}

function amend(parts: object) {
  return (walk: Walk) =>
    walk.do(PEOPLE.requester, {
      name: 'amend',
      body: { comment: 'newer', prerequisites: [], ...parts },
    });
}

function reopen(walk: Walk, stepKey: string, who = PEOPLE.appsec) {
  walk.do(who, { name: 'reopen', stepKey, body: { reason: 'wrong' } });
}

const step = 'security-review';

describe('what changed since a packet was signed', () => {
  it('is nothing while the content is the same, whatever else happens', () => {
    expect(
      changesAfter(walk =>
        walk.do(PEOPLE.requester, {
          name: 'comment',
          body: { comment: 'on it' },
        }),
      ),
    ).toEqual([]);
  });

  it('names a question with its answers before and after', () => {
    const changes = changesAfter(walk => {
      reopen(walk, step);
      walk.reviewSecurity('the ticket text and two tools');
    });
    expect(changes).toEqual([
      {
        kind: 'answer',
        step,
        question: 'Where could text take over?',
        before: 'the ticket text',
        after: 'the ticket text and two tools',
      },
    ]);
  });

  it('says that a step is open again before it has another result', () => {
    expect(changesAfter(walk => reopen(walk, step))).toEqual([
      { kind: 'state', step, before: 'completed', after: 'active' },
    ]);
  });

  it('names a file whose bytes are others, and one that came', () => {
    const key = 'evaluation-summary';
    const changes = changesAfter(walk => {
      reopen(walk, key, PEOPLE.engineer);
      walk.storeFile('eval-sr-lora-0042.zip', 'more bytes');
      walk.storeFile('eval-sr-lora-0042-slices.zip', 'slices');
      walk.do(PEOPLE.engineer, { name: 'complete', stepKey: key, body: {} });
    });
    const file = (fileName: string, after: string, before?: string) => ({
      kind: 'file',
      step: key,
      fileName,
      ...(before && {
        before: { digest: canonicalDigest(before), size: before.length },
      }),
      after: { digest: canonicalDigest(after), size: after.length },
    });
    expect(changes).toEqual([
      file('eval-sr-lora-0042-slices.zip', 'slices'),
      file('eval-sr-lora-0042.zip', 'more bytes', 'bytes'),
    ]);
  });

  it('names each part of the request that was amended', () => {
    const rollback = { type: 'feature-flag', target: 'model-off' };
    const evaluation = { reference: 'run 43', passCriteria: 'none worse' };
    const modelCard = {
      source: 'request',
      digest: canonicalDigest('another card'),
      datasets: [],
    };
    const changes = changesAfter(
      amend({ rollback, evaluation, modelCard, intendedUse: 'Drafts.' }),
    );
    expect(changes.filter(({ kind }) => kind !== 'state')).toEqual([
      expect.objectContaining({ part: 'rollback', after: rollback }),
      expect.objectContaining({ part: 'evaluation', after: evaluation }),
      expect.objectContaining({ part: 'intendedUse', after: 'Drafts.' }),
      {
        kind: 'model-card',
        before: canonicalDigest('card'),
        after: modelCard.digest,
      },
    ]);
  });

  it('names what is not ticked any more, a comment, and why a step was waived', () => {
    const key = 'training-data';
    const waived = changesAfter(walk => {
      reopen(walk, key, PEOPLE.steward);
      walk.do(PEOPLE.lead, {
        name: 'waive',
        stepKey: key,
        body: { reason: 'no new data' },
      });
    });
    expect(waived).toEqual([
      { kind: 'state', step: key, before: 'completed', after: 'waived' },
      {
        kind: 'checklist',
        step: key,
        entry: 'Every license allows the use',
        before: true,
        after: false,
      },
      { kind: 'waiver', step: key, after: 'no new data' },
    ]);
    const commented = changesAfter(walk => {
      reopen(walk, key, PEOPLE.steward);
      walk.do(PEOPLE.steward, {
        name: 'complete',
        stepKey: key,
        body: { checklist: { licenses: true }, comment: 'asked again' },
      });
    });
    expect(commented).toEqual([
      { kind: 'comment', step: key, after: 'asked again' },
    ]);
  });
});
