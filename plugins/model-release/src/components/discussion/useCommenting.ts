import { say } from '../../common/message';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';

/** A new comment on the release or on a step. */
export function useNewComment(stepKey: string | undefined) {
  const place = stepKey === undefined ? 'comment' : `comment on ${stepKey}`;
  const work = useReleaseWork(place);
  const send = (comment: string) =>
    work.command('comment', { comment, stepKey }, say('discussion.added'));
  return { work, send };
}

/** A reply, which goes to the end of the thread. */
export function useReply(inReplyTo: string) {
  const work = useReleaseWork(`reply to ${inReplyTo}`);
  const send = (comment: string) =>
    work.command('comment', { comment, inReplyTo }, say('discussion.replied'));
  return { work, send };
}

/** A better version of one's own comment. */
export function useEdit(commentId: string) {
  const { api, release, confirmSecrets } = useSession();
  const work = useReleaseWork(`edit of ${commentId}`);
  const send = async (comment: string) =>
    (await confirmSecrets(comment)) &&
    work.send(
      'edit-comment',
      async () => {
        await api.editComment(release.id, commentId, { comment });
        return api.getRelease(release.id);
      },
      say('discussion.edited'),
    );
  return { work, send };
}
