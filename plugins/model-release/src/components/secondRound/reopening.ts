import type {
  PreviousRound,
  ReleaseDetail,
  RequestPart,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say, type Message } from '../../common/message';
import { actor } from '../../common/people';
import type { Part } from '../../common/phrase';
import { stamp } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';

type Reader = Pick<Viewer, 'ref'>;

/** What the parts of a request are called. */
const PART_NAMES: Record<RequestPart, Message> = {
  modelCard: say('secondRound.modelCard'),
  intendedUse: say('secondRound.intendedUse'),
  evaluation: say('secondRound.evaluation'),
  rollback: say('secondRound.rollback'),
};

export function allParts(parts: readonly RequestPart[]): Part {
  return { allOf: parts.map(part => PART_NAMES[part]) };
}

function titlesOf(
  keys: readonly string[],
  { steps }: Pick<ReleaseDetail, 'steps'>,
): Part {
  return {
    allOf: keys.map(key => ({
      text: steps.find(step => step.key === key)?.title ?? key,
    })),
  };
}

function completedWords(
  { completedAt, completedBy, completedOnBehalfOf }: PreviousRound,
  viewer: Reader,
  now: DateTime,
): Part | undefined {
  if (!completedAt || !completedBy) {
    return undefined;
  }
  const when = stamp(completedAt, now);
  const act = { by: completedBy, onBehalfOf: completedOnBehalfOf };
  return completedBy === viewer.ref && !completedOnBehalfOf
    ? say('secondRound.youCompleted', { when })
    : say('secondRound.completed', { who: actor(act), when });
}

function reopenedWords(
  { reopened }: PreviousRound,
  release: Pick<ReleaseDetail, 'steps'>,
  now: DateTime,
): Part {
  const { cause, parts = [], signOff } = reopened;
  const said = { who: actor(reopened), when: stamp(reopened.at, now) };
  switch (cause) {
    case 'amended':
      return parts.length > 0
        ? say('secondRound.amendedParts', { ...said, parts: allParts(parts) })
        : say('secondRound.amended', said);
    case 'changes_requested':
      return signOff
        ? say('secondRound.changesRequestedIn', {
            ...said,
            signOff: titlesOf([signOff], release),
          })
        : say('secondRound.changesRequested', said);
    default:
      return say('secondRound.reopened', said);
  }
}

/** What a step that is open again says at its top. */
export interface ReopeningWords {
  completed?: Part;
  reopened: Part;
  reason: string;
  /** Which earlier steps are redone, where it is not the step itself that was meant. */
  redone?: Part;
}

/** How a step was completed before, and why it is open again; nothing for one that is not. */
export function reopeningWords(
  { previousRound }: Pick<StepDetail, 'previousRound'>,
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Reader,
  now: DateTime,
): ReopeningWords | undefined {
  if (!previousRound) {
    return undefined;
  }
  const { reason, steps = [] } = previousRound.reopened;
  return {
    completed: completedWords(previousRound, viewer, now),
    reopened: reopenedWords(previousRound, release, now),
    reason,
    redone:
      steps.length > 0
        ? say('secondRound.redone', {
            count: steps.length,
            steps: titlesOf(steps, release),
          })
        : undefined,
  };
}
