import type { EventType } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { excerpt } from '../../common/words';
import { LONGEST_COMMENT, textIn, type EventStory } from './eventStory';
import { evidenceEvents } from './evidenceEvents';
import { releaseEvents } from './releaseEvents';
import { stepEvents } from './stepEvents';

const SENTENCES: Record<EventType, (story: EventStory) => Part> = {
  ...releaseEvents,
  ...stepEvents,
  ...evidenceEvents,
  'comment.edited': ({ event, who }) =>
    say('event.commentEdited', {
      who,
      words: { text: excerpt(textIn(event, 'comment') ?? '', LONGEST_COMMENT) },
    }),
  'comment.added': ({ event, who }) =>
    say('event.commented', {
      who,
      words: { text: excerpt(textIn(event, 'comment') ?? '', LONGEST_COMMENT) },
    }),
};

function withService(sentence: Part, service: string | undefined): Part {
  if (service === undefined) {
    return sentence;
  }
  return /^(plugin:)?scaffolder$/.test(service)
    ? say('event.viaTemplate', { sentence })
    : say('event.viaService', { sentence, service: { text: service } });
}

/** What happened, as a sentence. */
export function eventSentence(story: EventStory): Part {
  const { event, who } = story;
  const tell = SENTENCES[event.type] as
    | (typeof SENTENCES)[EventType]
    | undefined;
  // A newer back end may know of more than this page.
  const sentence =
    tell?.(story) ?? say('event.other', { who, type: { text: event.type } });
  return withService(sentence, event.delegatedBy);
}
