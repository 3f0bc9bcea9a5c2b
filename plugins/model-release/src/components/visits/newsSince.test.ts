import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  anEvent,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { newsSince } from './newsSince';

const MARTA = 'user:default/marta';
const THEO = 'user:default/theo';
const since = { seq: 3, at: '2026-03-02T09:00:00.000Z' };

function news(...events: Array<Partial<ReleaseEvent>>) {
  return newsSince(
    since,
    events.map((event, index) =>
      anEvent({ seq: index + 3, actor: THEO, ...event }),
    ),
    aRelease() as never,
    { ref: MARTA },
  );
}

const on = (type: ReleaseEvent['type'], stepKey = 'security-review') => ({
  type,
  stepKey,
});

describe('what changed since somebody was here', () => {
  it('is what others did after that, newest first, with the steps concerned', () => {
    const { lines, steps } = news(
      on('step.completed', 'training-data'),
      on('step.reopened'),
      on('step.completed'),
    );
    expect(lines.map(({ key }) => key)).toEqual(['5', '4']);
    expect(phraseText(lines[0].sentence)).toMatch(/theo/);
    expect([...steps]).toEqual(['security-review']);
  });

  it('is nothing to those who did it themselves, and leaves out what only follows', () => {
    const { lines } = news(
      {},
      { ...on('step.completed'), actor: MARTA },
      on('step.activated', 'release-sign-off'),
    );
    expect(lines).toEqual([]);
  });

  it('tells the last of many of a kind, and how many more there are', () => {
    const many = Array.from({ length: 8 }, () => ({
      type: 'comment.added' as const,
    }));
    const { lines, more } = news(
      {},
      on('step.completed'),
      on('step.completed'),
      ...many,
    );
    expect(lines).toHaveLength(4);
    expect(more).toBe(5);
  });
});
