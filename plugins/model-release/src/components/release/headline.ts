import type {
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { ownersWithPeople } from '../../common/people';
import { dotted, type Phrase } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { doneCount } from '../status/doneCount';
import { dueWords } from '../status/dueWords';
import { releaseState } from '../status/releaseState';
import { waitingOf, type Waiting } from '../waiting/waiting';

/** What the release needs from the reader. */
function needed({ what, onBehalfOf }: Waiting): Phrase {
  if (what === 'changes') {
    return [say('release.needsYourChanges')];
  }
  return onBehalfOf
    ? [say('release.needsYourReviewFor', { who: { ref: onBehalfOf.ref } })]
    : [say('release.needsYourReview')];
}

function awaited(waiting: Waiting, viewer: Viewer): Phrase {
  if (waiting.mine) {
    return needed(waiting);
  }
  return waiting.what === 'delivery'
    ? [say('release.delivering')]
    : [say('release.waitingOn', { who: ownersWithPeople(waiting, viewer) })];
}

/**
 * Where a release stands, in one line: `3 of 6 · waiting on Application security · due Tue 17:00`.
 * A release that has ended says how.
 */
export function headline(
  release: ReleaseDetail | ReleaseSummary,
  viewer: Viewer,
  now: DateTime,
): Phrase {
  const [first, ...others] = waitingOf(release, viewer);
  if (!first) {
    return [releaseState(release).label];
  }
  const count = others.length;
  return dotted([
    say('release.progress', doneCount(release.steps)),
    awaited(first, viewer),
    ...(first.dueAt ? [dueWords(first.dueAt, now).text] : []),
    ...(count > 0 ? [say('release.andMore', { count })] : []),
  ]);
}
