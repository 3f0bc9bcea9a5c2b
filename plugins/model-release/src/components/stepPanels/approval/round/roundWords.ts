import type {
  EarlierLook,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { oldestFirst } from '../../../../common/oldestFirst';
import { say } from '../../../../common/message';
import { actor } from '../../../../common/people';
import type { Part } from '../../../../common/phrase';
import { stamp } from '../../../../common/timeWords';

/** More would hide what changed. */
const MAX_SAID = 5;

/** `Since you requested changes on Mon 16:20` */
export function sinceWords(since: EarlierLook, now: DateTime): Part {
  const when = stamp(since.at, now);
  if (since.act === 'approved') {
    return since.mine
      ? say('approval.sinceYouApproved', { when })
      : say('approval.sinceApproved', { who: actor(since), when });
  }
  return since.mine
    ? say('approval.sinceYouRequestedChanges', { when })
    : say('approval.sinceChangesRequested', { who: actor(since), when });
}

/** Something that was said in this round. */
export interface Said {
  key: string;
  who: Part;
  text: string;
}

const ANSWERS: ReadonlyArray<ReleaseEvent['type']> = [
  'release.amended',
  'step.resubmitted',
  'comment.added',
];

function ownWords({ mine, comment, seq, ...act }: EarlierLook): Said[] {
  return comment === undefined
    ? []
    : [
        {
          key: `${seq}`,
          who: mine ? say('approval.you') : actor(act),
          text: comment,
        },
      ];
}

/**
 * What was said since: the comment of that look first, then the answers of the requester and of
 * others, the last of many.
 */
export function saidSince(
  since: EarlierLook,
  events: readonly ReleaseEvent[],
): Said[] {
  const answers = oldestFirst(events)
    .filter(
      ({ seq, type, data }) =>
        seq > since.seq &&
        ANSWERS.includes(type) &&
        typeof data.comment === 'string' &&
        data.comment !== '',
    )
    .map(({ seq, actor: by, onBehalfOf, data }) => ({
      key: `${seq}`,
      who: actor({ by, onBehalfOf }),
      text: String(data.comment),
    }));
  return [...ownWords(since), ...answers.slice(-MAX_SAID)];
}
