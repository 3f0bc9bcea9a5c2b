import {
  coveredSteps,
  type EarlierLook,
  type PacketChange,
  type ReleaseDetail,
  type ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../../common/message';
import { oldestFirst } from '../../../../common/oldestFirst';
import type { Part } from '../../../../common/phrase';

/** What became of one item of a packet since somebody looked at it. */
export type Mark = 'changed' | 'same' | 'confirmed' | 'new';

export interface Round {
  since: EarlierLook;
  changes: readonly PacketChange[];
  events: readonly ReleaseEvent[];
}

/** What differs in a step. That its result was confirmed changes nothing in it. */
function isAbout(key: string) {
  return (change: PacketChange) =>
    'step' in change && change.step === key && change.kind !== 'reaffirmation';
}

/** How somebody has gone through a step again since; `undefined` where nobody has. */
function lastReview(
  { since, events }: Round,
  key: string,
): ReleaseEvent | undefined {
  return oldestFirst(events).findLast(
    ({ seq, type, stepKey }) =>
      seq > since.seq &&
      stepKey === key &&
      ['step.completed', 'step.reaffirmed'].includes(type),
  );
}

/** What can be compared at all: a packet that was not kept cannot. */
function isComparable({ changes }: Pick<Round, 'changes'>): boolean {
  return !changes.some(
    change =>
      change.kind === 'other' &&
      change.what === 'the packet' &&
      change.step === undefined,
  );
}

/** What became of a step: another result, the same one confirmed, or nothing. */
function markOfStep(round: Round, key: string): Mark | undefined {
  if (!isComparable(round)) {
    return undefined;
  }
  const own = round.changes.filter(isAbout(key));
  if (
    own.some(({ kind, ...change }) => kind === 'state' && !('before' in change))
  ) {
    return 'new';
  }
  if (own.length > 0) {
    return 'changed';
  }
  return lastReview(round, key) ? 'confirmed' : 'same';
}

/** What is different in a step, in a few words: `2 answers changed`. */
function outcome(round: Round, key: string): Part {
  const own = round.changes.filter(isAbout(key));
  const count = (kind: PacketChange['kind']) =>
    own.filter(change => change.kind === kind).length;
  if (own.length === 0) {
    return lastReview(round, key)?.type === 'step.reaffirmed'
      ? say('approval.stillHolds')
      : say('approval.sameResult');
  }
  if (count('answer') > 0) {
    return say('approval.answersChanged', { count: count('answer') });
  }
  return count('file') > 0
    ? say('approval.filesChanged', { count: count('file') })
    : say('approval.newResult');
}

/** The steps that were done again since, and what came of it: `Security review (2 answers changed)`. */
export function reviewedAgain(
  round: Round,
  stepKey: string,
  { steps }: Pick<ReleaseDetail, 'steps'>,
): Part[] {
  const covered = coveredSteps(steps, stepKey);
  return steps
    .filter(({ key }) => covered.includes(key) && lastReview(round, key))
    .map(({ key, title }) =>
      say('approval.reviewedAgainAs', {
        step: { text: title },
        outcome: outcome(round, key),
      }),
    );
}

const REQUEST_ROWS: Readonly<
  Record<string, (change: PacketChange) => boolean>
> = {
  subject: change =>
    (change.kind === 'request' && change.part === 'rollback') ||
    (change.kind === 'other' && change.what.startsWith('subject')),
  use: change => change.kind === 'request' && change.part === 'intendedUse',
  evaluation: change =>
    change.kind === 'request' && change.part === 'evaluation',
  'model-card': ({ kind }) => kind === 'model-card',
  runbook: change =>
    change.kind === 'other' && change.what.startsWith('runbook'),
};

/** What became of a row of the table of what is signed. */
export function markOfRow(round: Round, rowKey: string): Mark | undefined {
  const isChange = REQUEST_ROWS[rowKey];
  if (!isChange) {
    return markOfStep(round, rowKey.replace(/^step:/, ''));
  }
  if (!isComparable(round)) {
    return undefined;
  }
  return round.changes.some(isChange) ? 'changed' : 'same';
}
