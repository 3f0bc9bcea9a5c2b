import type { ReleaseComment } from '@model-release/backstage-plugin-model-release-common';
import { anEvent } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import { canEdit, commentsByStep, conversation, latestOf } from './turns';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();

const aComment = (
  id: string,
  minute: number,
  rest: Partial<ReleaseComment> = {},
): ReleaseComment => ({
  id,
  at: at(minute),
  by: 'user:default/nora',
  text: id,
  mentions: [],
  ...rest,
});

const STEP = 'security-review';

const outline = (...given: Parameters<typeof conversation>) =>
  conversation(...given).map(turn =>
    turn.kind === 'quote'
      ? [turn.did.key, turn.text]
      : [turn.comment.id, ...turn.replies.map(({ id }) => id)],
  );

describe('a conversation', () => {
  it('has threads in the order in which they began, with their replies below', () => {
    const comments = [
      aComment('answer 2', 4, { inReplyTo: 'first' }),
      aComment('answer 1', 3, { inReplyTo: 'first' }),
      aComment('second', 2),
      aComment('first', 1),
    ];
    expect(outline(comments, [], undefined)).toEqual([
      ['first', 'answer 1', 'answer 2'],
      ['second'],
    ]);
  });

  it('is of the release or of one step', () => {
    const comments = [
      aComment('about the step', 2, { stepKey: STEP }),
      aComment('about the release', 1),
    ];
    expect(outline(comments, [], undefined)).toEqual([['about the release']]);
    expect(outline(comments, [], STEP)).toEqual([['about the step']]);
    expect([...commentsByStep(comments)]).toEqual([[STEP, 1]]);
  });

  it('quotes what was said with decisions on the step, between the comments', () => {
    const events = [
      anEvent({
        seq: 1,
        type: 'step.changes_requested',
        stepKey: STEP,
        at: at(1),
        data: { comment: 'Which tools?' },
      }),
      anEvent({
        seq: 2,
        type: 'step.completed',
        stepKey: STEP,
        at: at(3),
        data: { result: { type: 'manual', comment: 'Fine now' } },
      }),
      anEvent({ seq: 3, type: 'step.completed', stepKey: 'scope', at: at(4) }),
      anEvent({ seq: 4, type: 'step.activated', stepKey: STEP, at: at(5) }),
    ];
    const comments = [aComment('in between', 2, { stepKey: STEP })];
    expect(outline(comments, events, STEP)).toEqual([
      ['discussion.requestedChanges', 'Which tools?'],
      ['in between'],
      ['discussion.completed', 'Fine now'],
    ]);
  });

  it('quotes once what a sign-off says to a step that it sends back', () => {
    const words = { at: at(1), actor: 'user:default/vera' };
    const events = [
      anEvent({
        ...words,
        seq: 1,
        type: 'step.changes_requested',
        stepKey: 'release-sign-off',
        data: { comment: 'Which tools?', steps: [STEP] },
      }),
      anEvent({
        ...words,
        seq: 2,
        type: 'step.reopened',
        stepKey: STEP,
        data: { reason: 'Which tools?' },
      }),
    ];
    expect(outline([], events, STEP)).toEqual([
      ['discussion.requestedChanges', 'Which tools?'],
    ]);
  });

  it('shows a reply whose thread is on an older page by itself', () => {
    const reply = aComment('reply', 2, { inReplyTo: 'older' });
    expect(outline([reply], [], undefined)).toEqual([['reply']]);
  });
});

describe('the end of a conversation', () => {
  const comments = [0, 1, 2, 3].map(minute => aComment(`${minute}`, minute));
  const reply = aComment('reply', 5, { inReplyTo: '1' });
  const turns = conversation([...comments, reply], [], undefined);
  const latest = (count: number, linked?: string) =>
    latestOf(turns, count, linked).map(({ key }) => key);

  it('is what came last', () => {
    expect(latest(2)).toEqual(['2', '3']);
    expect(latest(9)).toEqual(['0', '1', '2', '3']);
  });

  it('begins no later than the comment that a link leads to', () => {
    expect(latest(2, '1')).toEqual(['1', '2', '3']);
    expect(latest(2, 'reply')).toEqual(['1', '2', '3']);
    expect(latest(2, '3')).toEqual(['2', '3']);
    expect(latest(2, 'of a step')).toEqual(['2', '3']);
  });
});

describe('editing', () => {
  const comment = aComment('mine', 0);
  const now = (minute: number) => DateTime.fromISO(at(minute));

  it.each([
    [true, 'its author, within 15 minutes', 'nora', 15],
    [false, 'its author, later', 'nora', 16],
    [false, 'somebody else', 'otto', 1],
  ])('is %s for %s', (expected, _, name, minute) => {
    const viewer = { ref: `user:default/${name}` };
    expect(canEdit(comment, viewer, now(minute))).toBe(expected);
  });
});
