import type { StepDelegate } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { day } from '../../common/timeWords';
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

/** `ingrid, who is out of office until 6 Mar` */
export function delegatorPhrase({ ref, until }: Delegator): Part {
  return until === undefined
    ? { ref }
    : say('delegation.delegatorUntil', { who: { ref }, day: day(until) });
}

/** `zoe is the delegate of ingrid until 6 Mar.`, spoken to the reader where it is one of them. */
export function delegatePhrase(
  { delegate, delegator, until }: StepDelegate,
  viewer: Pick<Viewer, 'ref'>,
): Part {
  const end = day(until);
  if (delegate === viewer.ref) {
    return say('delegation.youAreDelegate', {
      who: { ref: delegator },
      day: end,
    });
  }
  const who = { ref: delegate };
  return delegator === viewer.ref
    ? say('delegation.yourDelegate', { who, day: end })
    : say('delegation.delegateOf', {
        who,
        delegator: { ref: delegator },
        day: end,
      });
}

/** Those that are news to the reader: for whom they act themselves is said elsewhere. */
export function othersDelegates(
  delegates: readonly StepDelegate[],
  viewer: Pick<Viewer, 'ref'>,
): StepDelegate[] {
  return delegates.filter(({ delegate }) => delegate !== viewer.ref);
}
