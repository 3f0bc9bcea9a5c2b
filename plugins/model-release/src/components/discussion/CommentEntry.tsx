import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  commentAnchor,
  type ReleaseComment,
} from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useRef, useState } from 'react';
import {
  useSession,
  useSessionComments,
} from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../common/CopyButton';
import { Composer } from './Composer';
import { commentParts } from './commentPhrase';
import { canEdit } from './turns';
import { Said } from './Said';
import { useEdit } from './useCommenting';

const useStyles = makeStyles(theme => ({
  aside: { color: theme.palette.text.secondary },
  action: { minWidth: 0, padding: theme.spacing(0, 0.5) },
}));

/** Scrolls to a comment once, when the address leads to it. */
function useScrollTo(isLinked: boolean) {
  const isDone = useRef(false);
  return useCallback(
    (element: HTMLElement | null) => {
      if (element && isLinked && !isDone.current) {
        isDone.current = true;
        element.scrollIntoView({ block: 'center' });
      }
    },
    [isLinked],
  );
}

function addressOf(commentId: string): string {
  const { href } = window.location;
  return `${href.replace(/#.*/, '')}#${commentAnchor(commentId)}`;
}

/** One comment, with what its reader can do about it. */
export function CommentEntry(props: {
  comment: ReleaseComment;
  /** Left out where the reader cannot comment. */
  onReply?: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { comment, onReply } = props;
  const { id, text, mentions, editedAt } = comment;
  const { viewer, now } = useSession();
  const comments = useSessionComments();
  const { work, send } = useEdit(id);
  const isLinked = comments.linked === id;
  const anchor = useScrollTo(isLinked);
  const [isAsked, setAsked] = useState(false);
  const isEditing = isAsked || work.draft.comment !== '';
  const isEditable = onReply !== undefined && canEdit(comment, viewer, now);
  if (isEditing && (isEditable || work.problem)) {
    return (
      <Composer
        label={t('discussion.editLabel')}
        send={t('discussion.save')}
        work={work}
        focused
        onSend={async better => {
          if (await send(better)) {
            setAsked(false);
          }
        }}
        onCancel={() => {
          setAsked(false);
          work.clear();
        }}
      />
    );
  }
  return (
    <Said
      id={commentAnchor(id)}
      who={{ ref: comment.by }}
      at={comment.at}
      now={now}
      words={commentParts(text, mentions)}
      isLinked={isLinked}
      anchor={anchor}
      aside={
        <span className={classes.aside}>
          {editedAt && t('discussion.wasEdited')}
          <CopyButton text={addressOf(id)} label={t('discussion.copyLink')} />
        </span>
      }
    >
      {onReply && (
        <Button size="small" className={classes.action} onClick={onReply}>
          {t('discussion.reply')}
        </Button>
      )}
      {isEditable && (
        <Button
          size="small"
          className={classes.action}
          onClick={() => {
            setAsked(true);
            work.type({ comment: text });
          }}
        >
          {t('discussion.edit')}
        </Button>
      )}
    </Said>
  );
}
