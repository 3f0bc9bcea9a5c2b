import { othersBehind, peopleList } from '../../common/people';
import { refList, type Part, type Phrase } from '../../common/phrase';
import { dayWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import type { Waiting } from './waiting';

type Reader = Pick<Viewer, 'ref'>;

/** The people behind the owners, without the reader and without whom the reader acts for. */
function others(waits: Waiting, viewer: Reader): string[] {
  return othersBehind(waits, viewer).filter(
    ref => ref !== waits.onBehalfOf?.ref,
  );
}

function led(by: string, people: readonly string[]): Part[] {
  return people.length > 0 ? [by, ...peopleList(people)] : [];
}

/** For the first card: `appsec · also theo`, `leads · for ingrid, away until 6 Mar`. */
export function waitingWords(waits: Waiting, viewer: Reader): Phrase {
  const { mine, onBehalfOf, owners } = waits;
  return [
    ...refList(owners, 'or'),
    ...(onBehalfOf
      ? [
          ' · for ',
          { ref: onBehalfOf.ref },
          onBehalfOf.until ? `, away until ${dayWords(onBehalfOf.until)}` : '',
        ]
      : []),
    ...led(mine ? ' · also ' : ' · ', others(waits, viewer)),
  ];
}

/** For a line in a list: `appsec – you, theo`, `for ingrid (away until 6 Mar) – you`. */
export function shortWaitingWords(waits: Waiting, viewer: Reader): Phrase {
  const { mine, onBehalfOf, owners, delegates } = waits;
  if (onBehalfOf) {
    const until = onBehalfOf.until && dayWords(onBehalfOf.until);
    return [
      'for ',
      { ref: onBehalfOf.ref },
      until ? ` (away until ${until}) – you` : ' – you',
    ];
  }
  return [
    ...refList(owners, 'or'),
    mine ? ' – you' : '',
    ...led(mine ? ', ' : ' – ', others(waits, viewer)),
    ...delegates.flatMap(({ delegate, delegator }): Part[] => [
      '; ',
      { ref: delegate },
      ' stands in for ',
      delegator === viewer.ref ? 'you' : { ref: delegator },
    ]),
  ];
}
