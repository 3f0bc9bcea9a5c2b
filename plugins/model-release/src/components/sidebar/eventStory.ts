import type {
  ReleaseDetail,
  ReleaseEvent,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { excerpt } from '../../common/words';

/** Longer ones are read at the step, or in the release record. */
export const LONGEST_COMMENT = 140;

/** One event, and how to speak of what is in it. */
export interface EventStory {
  event: ReleaseEvent;
  /** Who acted, and for whom. */
  who: Part;
  /** Title of the step that the event is about. */
  step: Part;
  steps: ReadonlyArray<Pick<StepDetail, 'key' | 'title' | 'type'>>;
  viewer: Pick<Viewer, 'ref'>;
}

/** Somebody in the middle of a sentence. */
export function personOf(ref: string, viewer: Pick<Viewer, 'ref'>): Part {
  return ref === viewer.ref ? say('people.you') : { ref };
}

/** `zoe`, or `zoe for ingrid`; the reader is `You`, or `You, for ingrid,`. */
function actorOf(
  { actor, onBehalfOf }: ReleaseEvent,
  viewer: Pick<Viewer, 'ref'>,
): Part {
  const isReader = actor === viewer.ref;
  if (onBehalfOf) {
    const delegator = personOf(onBehalfOf, viewer);
    return isReader
      ? say('event.youAsDelegate', { delegator })
      : say('people.actedFor', { who: { ref: actor }, delegator });
  }
  if (isReader) {
    return say('event.youAsSubject');
  }
  return actor.startsWith('service:') ? say('event.portal') : { ref: actor };
}

function titleOf(key: string, steps: EventStory['steps']): Part {
  return { text: steps.find(step => step.key === key)?.title ?? key };
}

export function eventStory(
  event: ReleaseEvent,
  { steps }: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): EventStory {
  const who = actorOf(event, viewer);
  return {
    event,
    who,
    step: titleOf(event.stepKey ?? '', steps),
    steps,
    viewer,
  };
}

/** A text in the data of an event; undefined where there is none. */
export function textIn(event: ReleaseEvent, field: string): string | undefined {
  const value = event.data[field];
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/** The texts of a list in the data of an event. */
export function listIn(event: ReleaseEvent, field: string): string[] {
  const value = event.data[field];
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : [];
}

/** Steps that an event names by their keys, as `“a”, “b” and “c”`. */
export function stepsIn({ event, steps }: EventStory, field: string): Part[] {
  return listIn(event, field).map(key =>
    say('common.quoted', { words: titleOf(key, steps) }),
  );
}

/** A sentence with what somebody wrote about it, where they did. */
export function withWords(
  sentence: Part,
  words: string | undefined,
  longest: number = LONGEST_COMMENT,
): Part {
  return words
    ? say('event.withWords', {
        sentence,
        words: { text: excerpt(words, longest) },
      })
    : sentence;
}
