import { say } from '../../common/message';
import { anyOf, othersBehind, peopleList } from '../../common/people';
import { dotted, type Part, type Phrase } from '../../common/phrase';
import { day } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import type { Delegator } from '../delegation/delegates';
import type { Waiting } from './waiting';

type Reader = Pick<Viewer, 'ref'>;

/** The people behind the owners, without the reader and without whom the reader acts for. */
function others(waits: Waiting, viewer: Reader): string[] {
  return othersBehind(waits, viewer).filter(
    ref => ref !== waits.onBehalfOf?.ref,
  );
}

function forDelegator({ ref, until }: Delegator): Part {
  const delegator = { ref };
  return until === undefined
    ? say('waiting.forDelegator', { delegator })
    : say('waiting.forDelegatorUntil', { delegator, day: day(until) });
}

function youFor({ ref, until }: Delegator): Part {
  const delegator = { ref };
  return until === undefined
    ? say('waiting.youFor', { delegator })
    : say('waiting.youForUntil', { delegator, day: day(until) });
}

/** For the first card: `appsec · also theo`, `leads · for ingrid, out of office until 6 Mar`. */
export function waitingWords(waits: Waiting, viewer: Reader): Phrase {
  const { mine, onBehalfOf, owners } = waits;
  const people = others(waits, viewer);
  const named = peopleList(people);
  const parts = [
    anyOf(owners),
    ...(onBehalfOf ? [forDelegator(onBehalfOf)] : []),
    ...(people.length > 0
      ? [mine ? say('waiting.also', { people: named }) : named]
      : []),
  ];
  return dotted(parts);
}

/** `leads`, or `leads – you or ingrid` */
function ownersAndPeople(waits: Waiting, viewer: Reader): Part {
  const owners = anyOf(waits.owners);
  const people = others(waits, viewer);
  const reader = waits.mine ? [say('people.you')] : [];
  return reader.length + people.length > 0
    ? say('waiting.ownersAndPeople', {
        owners,
        people: peopleList(people, reader),
      })
    : owners;
}

/** For a line in a list: `appsec – you or theo`, `you, for ingrid (out of office until 6 Mar)`. */
export function shortWaitingWords(waits: Waiting, viewer: Reader): Phrase {
  if (waits.onBehalfOf) {
    return [youFor(waits.onBehalfOf)];
  }
  const delegates = waits.delegates.map(({ delegate, delegator }): Part => {
    const who = { ref: delegate };
    return delegator === viewer.ref
      ? say('waiting.yourDelegate', { who })
      : say('waiting.delegate', { who, delegator: { ref: delegator } });
  });
  return dotted([ownersAndPeople(waits, viewer), ...delegates]);
}
