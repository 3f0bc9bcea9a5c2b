import type { PacketChange } from '@model-release/backstage-plugin-model-release-common';
import { aDigest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { changeGroups } from './changeGroups';

const titles: Record<string, string> = {
  data: 'Training data',
  review: 'Security review',
};

/** Every difference as `label: before → after`, under the titles of their places. */
function wordsOf(...changes: PacketChange[]) {
  return Object.fromEntries(
    changeGroups(changes, key => titles[key] ?? key).map(({ title, lines }) => [
      phraseText(title),
      lines.map(({ label, before, after, none }) => {
        const [was, is] = [before, after].map(side =>
          side ? phraseText(side) : `(${phraseText(none)})`,
        );
        return `${phraseText(label)}: ${was} → ${is}`;
      }),
    ]),
  );
}

const step = 'review';
const file = { digest: aDigest('a'), size: 1536 };

describe('what changed since a sign-off was signed', () => {
  it('begins with the request, and ends with what is in no step', () => {
    const words = wordsOf(
      {
        kind: 'other',
        what: 'runbook.version',
        before: '1.0.0',
        after: '2.0.0',
      },
      { kind: 'comment', step: 'data', before: 'seen', after: 'seen twice' },
      { kind: 'state', step, before: 'completed', after: 'active' },
      { kind: 'request', part: 'intendedUse', before: 'a', after: 'b' },
      { kind: 'waiver', step: 'data', after: 'no new data' },
    );
    expect(Object.entries(words)).toEqual([
      ['Request', ['Intended use: a → b']],
      [
        'Training data',
        [
          'Comment: seen → seen twice',
          'Reason for waiving: (not waived) → no new data',
        ],
      ],
      ['Security review', ['Status: done → in progress']],
      ['Other', ['runbook.version: 1.0.0 → 2.0.0']],
    ]);
  });

  it('tells files by digest and size', () => {
    expect(
      wordsOf(
        { kind: 'file', step, fileName: 'a.zip', after: file },
        {
          kind: 'file',
          step,
          fileName: 'b.zip',
          before: file,
          after: { ...file, section: 'safety' },
        },
      ),
    ).toEqual({
      'Security review': [
        'a.zip: (no file) → aaaaaa…aaaa · 1.5 KiB',
        'b.zip: aaaaaa…aaaa · 1.5 KiB → aaaaaa…aaaa · 1.5 KiB · safety',
      ],
    });
  });

  it('words answers as people give them', () => {
    const answer = (before: unknown, after: unknown): PacketChange => ({
      kind: 'answer',
      step,
      question: 'Q',
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
    expect(
      wordsOf(
        answer(true, false),
        answer(['a', 'b'], []),
        answer(undefined, 40),
        answer('40', 40),
        answer(null, ''),
        answer('user', 'us\u202eer'),
      ),
    ).toEqual({
      'Security review': [
        'Q: Yes → No',
        'Q: "a", "b" → None',
        'Q: (no answer) → 40',
        'Q: "40" → 40',
        'Q: null → ""',
        'Q: user → us[U+202E]er',
      ],
    });
  });

  it('names of an evaluation what differs, and of a rollback what happens', () => {
    expect(
      wordsOf(
        {
          kind: 'request',
          part: 'evaluation',
          before: { reference: 'run 42', passCriteria: 'none worse' },
          after: { reference: 'run 43', passCriteria: 'none worse' },
        },
        {
          kind: 'request',
          part: 'rollback',
          before: { type: 'checkpoint', target: 'ckpt-6' },
          after: { type: 'feature-flag', target: 'replies-off' },
        },
      ),
    ).toEqual({
      Request: [
        'Evaluation report: run 42 → run 43',
        'Rollback plan: Roll back to checkpoint ckpt-6 → Turn off feature flag replies-off',
      ],
    });
  });

  it('tells checkmarks, signatures, cards, and what it cannot tell', () => {
    const by = 'user:default/marta';
    const signature = {
      by,
      onBehalfOf: 'user:default/ivo',
      packetDigest: aDigest('b'),
    };
    expect(
      wordsOf(
        { kind: 'checklist', step, entry: 'Seen', before: true, after: false },
        { kind: 'signatures', step, before: [signature], after: [] },
        { kind: 'model-card', before: aDigest('c'), after: aDigest('d') },
        { kind: 'other', step, what: 'the order of the files' },
      ),
    ).toEqual({
      Request: ['Model card: cccccc…cccc → dddddd…dddd'],
      'Security review': [
        'Seen: checked → (not checked)',
        'Signatures: marta on behalf of ivo, packet bbbbbb…bbbb → (none)',
        'the order of the files: (changed) → (changed)',
      ],
    });
  });
});
