import type { StepDelegate } from '@model-release/backstage-plugin-model-release-common';
import type { Part, Phrase } from '../../common/phrase';
import { dayWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';

/** Somebody for whom the reader acts, and the last day of their absence as far as it is known. */
export interface Delegator {
  ref: string;
  /** `YYYY-MM-DD` */
  until?: string;
}

/** For whom the reader acts on a step. */
export function delegatorOf(
  ref: string,
  delegates: readonly StepDelegate[],
  viewer: Pick<Viewer, 'ref'>,
): Delegator {
  const delegation = delegates.find(
    ({ delegate, delegator }) => delegate === viewer.ref && delegator === ref,
  );
  return { ref, until: delegation?.until };
}

/** `ingrid, who is away until 6 Mar` */
export function delegatorPhrase({ ref, until }: Delegator): Part[] {
  return [{ ref }, until ? `, who is away until ${dayWords(until)}` : ''];
}

/** `zoe stands in for ingrid until 6 Mar`, spoken to the reader where it is one of them. */
export function delegatePhrase(
  { delegate, delegator, until }: StepDelegate,
  viewer: Pick<Viewer, 'ref'>,
): Phrase {
  const end = ` until ${dayWords(until)}`;
  if (delegate === viewer.ref) {
    return ['You stand in for ', { ref: delegator }, end];
  }
  return delegator === viewer.ref
    ? [{ ref: delegate }, ' stands in for you', end]
    : [{ ref: delegate }, ' stands in for ', { ref: delegator }, end];
}

/** Those that are news to the reader: in whose place they stand themselves is said elsewhere. */
export function othersDelegates(
  delegates: readonly StepDelegate[],
  viewer: Pick<Viewer, 'ref'>,
): StepDelegate[] {
  return delegates.filter(({ delegate }) => delegate !== viewer.ref);
}
