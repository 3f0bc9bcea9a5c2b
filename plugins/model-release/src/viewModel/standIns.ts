import type { StandIn } from '@model-release/backstage-plugin-model-release-common';
import type { Part, Phrase } from './phrase';
import { dayWords } from './timeWords';
import type { Viewer } from './viewer';

/** Somebody for whom the reader acts, and the last day of their absence as far as it is known. */
export interface Absence {
  ref: string;
  /** `YYYY-MM-DD` */
  until?: string;
}

/** For whom the reader acts on a step. */
export function absenceOf(
  ref: string,
  standIns: readonly StandIn[],
  viewer: Pick<Viewer, 'ref'>,
): Absence {
  const standIn = standIns.find(
    ({ delegate, delegator }) => delegate === viewer.ref && delegator === ref,
  );
  return { ref, until: standIn?.until };
}

/** `ingrid, who is away until 6 Mar` */
export function absentPerson({ ref, until }: Absence): Part[] {
  return [{ ref }, until ? `, who is away until ${dayWords(until)}` : ''];
}

/** `zoe stands in for ingrid until 6 Mar`, spoken to the reader where it is one of them. */
export function standInPhrase(
  { delegate, delegator, until }: StandIn,
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
export function othersStandIns(
  standIns: readonly StandIn[],
  viewer: Pick<Viewer, 'ref'>,
): StandIn[] {
  return standIns.filter(({ delegate }) => delegate !== viewer.ref);
}
