import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { verdictWords } from '../../common/verdictWords';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from '../common/CommentField';
import { PhraseText } from '../common/PhraseText';
import { ProblemNotice } from '../common/ProblemNotice';

/** Lets those who take part say something without deciding anything. */
export function AddComment({ release }: { release: ReleaseDetail }) {
  const { t } = useTranslation();
  const { draft, type, sending, problem, dismiss, command } =
    useReleaseWork('comment');
  const verdict = release.actions.find(action => action.name === 'comment');
  if (!verdict?.allowed) {
    return (
      <Typography variant="body2" color="textSecondary">
        {verdict && <PhraseText phrase={verdictWords(verdict)} />}
      </Typography>
    );
  }
  const comment = draft.comment.trim();
  const send = () =>
    command('comment', { comment }, say('sidebar.commentAdded'));
  return (
    <>
      <CommentField
        label={t('sidebar.addComment')}
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
          onClick={send}
        >
          {t('sidebar.comment')}
        </Button>
      )}
    </>
  );
}
