import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { anEvent } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../../../__testUtils__/phraseText';
import { NOW } from '../../../../__testUtils__/theTime';
import { saidSince, sinceWords } from './roundWords';

const since = {
  act: 'changes_requested',
  by: 'user:default/marta',
  at: NOW.minus({ days: 2 }).toUTC().toISO()!,
  seq: 10,
  comment: 'The rollback never served',
  mine: true,
} as const;

const said = (...events: Array<Partial<ReleaseEvent>>) =>
  saidSince(
    since,
    events.map(event => anEvent(event)),
  ).map(({ who, text }) => `${phraseText(who)}: ${text}`);

describe('a round', () => {
  it.each([
    ['changes_requested', true, /^Since you requested changes, /],
    ['changes_requested', false, /^Since marta requested changes, /],
    ['approved', true, /^Since you approved, /],
    ['approved', false, /^Since marta approved, /],
  ] as const)('after %s (mine: %s) says since when', (act, mine, words) => {
    expect(phraseText(sinceWords({ ...since, act, mine }, NOW))).toMatch(words);
  });

  it('begins with the comment that it answers, then what others said since, in their order', () => {
    const actor = 'user:default/nora';
    expect(
      said(
        { seq: 13, type: 'comment.added', actor, data: { comment: 'Done.' } },
        {
          seq: 12,
          type: 'release.amended',
          actor,
          data: { comment: 'Mended' },
        },
        { seq: 9, type: 'comment.added', actor, data: { comment: 'Before' } },
        { seq: 14, type: 'step.resubmitted', actor, data: {} },
      ),
    ).toEqual([
      'You: The rollback never served',
      'nora: Mended',
      'nora: Done.',
    ]);
  });

  it('shows the last of many answers', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      seq: 11 + index,
      type: 'comment.added' as const,
      data: { comment: `${index}` },
    }));
    expect(said(...many)).toHaveLength(6);
  });
});
