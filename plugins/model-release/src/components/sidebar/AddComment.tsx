import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { releaseVerdictWords } from '../../common/verdictWords';
import { CommentField } from '../common/CommentField';
import { PhraseText } from '../common/PhraseText';
import { ProblemNotice } from '../common/ProblemNotice';

/** Lets those who take part say something without deciding anything. */
export function AddComment() {
  const { release } = useSession();
  const { draft, type, sending, problem, dismiss, command } =
    useReleaseWork('comment');
  const verdict = release.actions.find(action => action.name === 'comment');
  if (!verdict?.allowed) {
    return (
      <Typography variant="body2" color="textSecondary">
        {verdict && (
          <PhraseText phrase={releaseVerdictWords(verdict, release)} />
        )}
      </Typography>
    );
  }
  const comment = draft.comment.trim();
  return (
    <>
      <CommentField
        label="Add a comment"
        value={draft.comment}
        disabled={sending}
        minRows={1}
        onChange={text => type({ comment: text })}
      />
      <ProblemNotice problem={problem} onClose={dismiss} />
      {comment && (
        <Button
          size="small"
          variant="outlined"
          disabled={sending}
          onClick={() =>
            command('comment', { comment }, 'Your comment is added.')
          }
        >
          Comment
        </Button>
      )}
    </>
  );
}
