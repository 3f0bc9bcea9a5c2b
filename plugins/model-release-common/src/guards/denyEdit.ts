import { Actor } from '../model/actor';
import { COMMENT_EDIT_MINUTES, ReleaseComment } from '../model/comment';
import { ErrorCode } from '../errors';
import { nameOf } from './refs';

/** Why a comment cannot be edited. @public */
export interface EditDenial {
  code: Extract<ErrorCode, 'not_author' | 'edit_window_over'>;
  message: string;
  details: Record<string, unknown>;
}

/** Until when its author can edit a comment: a time, ISO 8601 in UTC. */
function editableUntil({ at }: Pick<ReleaseComment, 'at'>): string {
  const end = Date.parse(at) + COMMENT_EDIT_MINUTES * 60_000;
  return new Date(end).toISOString();
}

/**
 * Why somebody may not edit a comment, or `undefined` when they may.
 *
 * @param now - ISO 8601, UTC
 * @public
 */
export function denyEdit(
  comment: Pick<ReleaseComment, 'at' | 'by'>,
  actor: Pick<Actor, 'ref'>,
  now: string,
): EditDenial | undefined {
  if (comment.by !== actor.ref) {
    return {
      code: 'not_author',
      message: `Only ${nameOf(
        comment.by,
      )}, who wrote this comment, can edit it; ${nameOf(actor.ref)} did not.`,
      details: { author: comment.by, by: actor.ref },
    };
  }
  const until = editableUntil(comment);
  return now > until
    ? {
        code: 'edit_window_over',
        message: `Comments can be edited for ${COMMENT_EDIT_MINUTES} minutes; this one could be until ${until}. Reply to it instead.`,
        details: { until, minutes: COMMENT_EDIT_MINUTES },
      }
    : undefined;
}
