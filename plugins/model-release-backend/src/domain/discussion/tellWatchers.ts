import {
  DomainEvent,
  EventType,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Notice } from '../decision';
import { subjectOf } from '../subjectOf';

/**
 * What those who watch a release are told of, the weightiest first: a command that does several of these is
 * one cause, and told once.
 */
const CAUSES: ReadonlyArray<[EventType, string]> = [
  ['release.revoked', 'Approval revoked'],
  ['release.rejected', 'Rejected'],
  ['release.closed', 'Closed'],
  ['release.withdrawn', 'Withdrawn'],
  ['release.released', 'Released'],
  ['release.approved', 'Approved'],
  ['step.changes_requested', 'Changes requested'],
  ['release.amended', 'Request amended'],
  ['step.reopened', 'Reopened'],
];

/** The topics of notices that tell the same cause to those whom it concerns. */
const SAME_CAUSE: ReadonlyArray<Notice['topic']> = [
  'changes-requested',
  'release-closed',
];

function reasonIn({ data }: DomainEvent): string {
  const reason = data.comment ?? data.reason;
  return typeof reason === 'string' ? reason : '';
}

/** What is told to those who watch alone, because no notice has this cause. */
function noticeOf(
  release: Release,
  event: DomainEvent,
  says: string,
  notices: readonly Notice[],
): Notice {
  const step = release.steps.find(({ key }) => key === event.stepKey);
  const subject = subjectOf(release);
  return {
    recipients: [],
    watchers: true,
    except: [event.actor],
    // Owners whose turn it is are told that: they do not need to be told why as well.
    alsoTold: [...new Set(notices.flatMap(notice => notice.recipients))],
    title: step ? `${says}: ${step.title} (${subject})` : `${says}: ${subject}`,
    description: reasonIn(event),
    topic: 'watched',
    ...(step && { stepKey: step.key }),
  };
}

/**
 * The notices of a decision, and with them those who watch the release: in the notice that has the same
 * cause, so that nobody is told twice, or else in one of their own. Nobody is told what they did.
 */
export function tellWatchers(
  release: Release,
  events: readonly DomainEvent[],
  notices: readonly Notice[],
): Notice[] {
  for (const [type, says] of CAUSES) {
    const event = events.find(each => each.type === type);
    if (event) {
      const same = notices.find(({ topic }) => SAME_CAUSE.includes(topic));
      return same
        ? notices.map(notice =>
            notice === same
              ? {
                  ...notice,
                  watchers: true,
                  except: [...(notice.except ?? []), event.actor],
                }
              : notice,
          )
        : [...notices, noticeOf(release, event, says, notices)];
    }
  }
  return [...notices];
}
