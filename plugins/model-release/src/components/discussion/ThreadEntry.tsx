import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentEntry } from './CommentEntry';
import { Composer } from './Composer';
import type { Thread } from './turns';
import { useReply } from './useCommenting';

const useStyles = makeStyles(theme => ({
  replies: {
    marginLeft: theme.spacing(1),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
}));

/** A comment and the replies to it, with room for another. */
export function ThreadEntry(props: { thread: Thread; canComment: boolean }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { thread, canComment } = props;
  const { comment, replies } = thread;
  const { work, send } = useReply(comment.id);
  const [isAsked, setAsked] = useState(false);
  const isReplying = canComment && (isAsked || work.draft.comment !== '');
  const onReply = canComment ? () => setAsked(true) : undefined;
  const close = () => {
    setAsked(false);
    work.clear();
  };
  return (
    <>
      <CommentEntry comment={comment} onReply={onReply} />
      {(replies.length > 0 || isReplying) && (
        <div className={classes.replies}>
          {replies.map(reply => (
            <CommentEntry key={reply.id} comment={reply} onReply={onReply} />
          ))}
          {isReplying && (
            <Composer
              label={t('discussion.replyLabel')}
              send={t('discussion.reply')}
              work={work}
              focused={isAsked}
              onSend={async text => {
                if (await send(text)) {
                  setAsked(false);
                }
              }}
              onCancel={close}
            />
          )}
        </div>
      )}
    </>
  );
}
