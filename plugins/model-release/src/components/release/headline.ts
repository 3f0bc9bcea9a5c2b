import type {
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { dueWords } from '../status/dueWords';
import { ownersWithPeople } from '../../common/people';
import type { Part, Phrase } from '../../common/phrase';
import { doneCount } from '../status/doneCount';
import { releaseState } from '../status/releaseState';
import type { Viewer } from '../../common/viewer';
import { waitingOf, type Waiting } from '../waiting/waiting';

function whom(waits: Waiting, viewer: Viewer): Part[] {
  if (waits.mine) {
    const absent = waits.onBehalfOf;
    return [
      'waiting for ',
      { strong: 'you' },
      ...(absent ? [', for ', { ref: absent.ref }] : []),
    ];
  }
  if (waits.what === 'delivery') {
    return ['being recorded downstream'];
  }
  return ['waiting for ', ...ownersWithPeople(waits, viewer)];
}

/**
 * Where a release stands, in one line: `3 of 6 · waiting for Application security, due Tue 17:00`.
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
  const { done, total } = doneCount(release.steps);
  const due = first.dueAt ? `, ${dueWords(first.dueAt, now).text}` : '';
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return [`${done} of ${total} · `, ...whom(first, viewer), `${due}${more}`];
}
