import type { EventType } from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Part } from '../../common/phrase';
import { personOf, textIn, withWords, type EventStory } from './eventStory';

/** Parts of the request that can change, by their names in an event. */
const PARTS: Record<string, Message> = {
  modelCard: say('event.modelCard'),
  intendedUse: say('event.intendedUse'),
  evaluation: say('event.evaluation'),
  rollback: say('event.rollback'),
};

function changed({ event, who }: EventStory): Part {
  // Until 2026-12 the parts themselves stood in the event.
  const changes = Array.isArray(event.data.changes) ? event.data.changes : [];
  const names = Object.keys(PARTS).filter(
    name => name in event.data || changes.some(({ part }) => part === name),
  );
  const sentence =
    names.length > 0
      ? say('event.changedParts', {
          who,
          parts: { allOf: names.map(name => PARTS[name]) },
        })
      : say('event.changedRequest', { who });
  return withWords(sentence, textIn(event, 'comment'));
}

function ownerChanged({ event }: EventStory): Part {
  const before = textIn(event, 'before');
  const after = textIn(event, 'after');
  return before && after
    ? say('event.modelOwnerChanged', {
        before: { ref: before },
        after: { ref: after },
      })
    : say('event.modelOwnerReplaced');
}

function requesterChanged({ event, who, viewer }: EventStory): Part {
  const to = textIn(event, 'to') ?? '';
  const sentence =
    to === event.actor
      ? say('event.tookOver', { who })
      : say('event.requesterChanged', { who, requester: personOf(to, viewer) });
  return withWords(sentence, textIn(event, 'reason'));
}

/** What happened to a release as a whole. */
export const releaseEvents: Record<
  Extract<EventType, `release.${string}` | `requester.${string}`>,
  (story: EventStory) => Part
> = {
  'release.opened': ({ who }) => say('event.requested', { who }),
  'release.amended': changed,
  'release.approved': () => say('event.approved'),
  'release.released': ({ steps }) =>
    steps.some(({ type }) => type === 'webhook')
      ? say('event.delivered')
      : say('event.complete'),
  'release.rejected': () => say('event.rejected'),
  'release.withdrawn': ({ event, who }) =>
    withWords(say('event.withdrawn', { who }), textIn(event, 'comment')),
  'release.revoked': ({ event, who }) =>
    withWords(say('event.revoked', { who }), textIn(event, 'reason')),
  'release.closed': ({ event, who }) =>
    withWords(say('event.closed', { who }), textIn(event, 'reason')),
  'release.owner_changed': ownerChanged,
  'requester.reassigned': requesterChanged,
};
