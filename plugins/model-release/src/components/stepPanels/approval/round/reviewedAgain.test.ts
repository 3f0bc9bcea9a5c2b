import type {
  PacketChange,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { anEvent } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../../../__testUtils__/phraseText';
import { atSignOff } from '../../../../__testUtils__/scenes';
import { markOfRow, reviewedAgain, type Round } from './reviewedAgain';

const since = {
  act: 'changes_requested',
  by: 'user:default/marta',
  at: '2026-03-02T09:00:00.000Z',
  seq: 10,
  mine: true,
} as const;

const completed = (stepKey: string, seq: number): ReleaseEvent =>
  anEvent({ seq, type: 'step.completed', stepKey });

const reaffirmed = (stepKey: string, seq: number): ReleaseEvent =>
  anEvent({ seq, type: 'step.reaffirmed', stepKey });

const answer = (step: string): PacketChange => ({
  kind: 'answer',
  step,
  question: 'Why?',
  before: 'a',
  after: 'b',
});

function round(changes: PacketChange[], ...events: ReleaseEvent[]): Round {
  return { since, changes, events };
}

const again = (one: Round) =>
  reviewedAgain(one, 'release-sign-off', atSignOff() as never).map(part =>
    phraseText(part),
  );

describe('what was reviewed again since somebody looked', () => {
  it('says of each step what came of it', () => {
    const { steps } = atSignOff();
    const file: PacketChange = {
      kind: 'file',
      step: 'evaluation-summary',
      fileName: 'eval.zip',
    };
    expect(steps.length).toBeGreaterThan(0);
    expect(
      again(
        round(
          [answer('security-review'), answer('security-review'), file],
          completed('scope-and-ownership', 12),
          completed('evaluation-summary', 13),
          completed('security-review', 14),
          // That was before.
          completed('training-data', 4),
        ),
      ),
    ).toEqual([
      'Scope and ownership (same result)',
      'Evaluation summary (1 file changed)',
      'Security review (2 answers changed)',
    ]);
  });
});

describe('a step that was confirmed since', () => {
  const confirmed = round(
    [
      {
        kind: 'reaffirmation',
        step: 'scope-and-ownership',
        after: {},
      } as never,
    ],
    completed('scope-and-ownership', 11),
    reaffirmed('scope-and-ownership', 12),
  );

  it('still holds', () => {
    expect(again(confirmed)).toEqual(['Scope and ownership (still holds)']);
  });

  it('is the same in what is signed', () => {
    expect(markOfRow(confirmed, 'step:scope-and-ownership')).toBe('confirmed');
  });
});

describe('a line of what is signed', () => {
  const changes: PacketChange[] = [
    answer('security-review'),
    {
      kind: 'request',
      part: 'rollback',
      before: { type: 'checkpoint', target: 'a' },
      after: { type: 'checkpoint', target: 'b' },
    },
  ];
  const one = round(changes, completed('scope-and-ownership', 11));

  it.each([
    ['subject', 'changed'],
    ['use', 'same'],
    ['model-card', 'same'],
    ['step:security-review', 'changed'],
    ['step:scope-and-ownership', 'confirmed'],
    ['step:training-data', 'same'],
  ])('%s is %s', (row, mark) => {
    expect(markOfRow(one, row)).toBe(mark);
  });

  it('is not called the same where what was judged was not kept', () => {
    const lost = round([{ kind: 'other', what: 'the packet' }]);
    expect(markOfRow(lost, 'use')).toBeUndefined();
    expect(markOfRow(lost, 'step:training-data')).toBeUndefined();
  });
});
