import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { MAX_COMMENT } from '@model-release/backstage-plugin-model-release-common';
import type { WorkPlace } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { ProblemNotice } from '../common/ProblemNotice';
import { MentionField } from './MentionField';

const useStyles = makeStyles(theme => ({
  buttons: { display: 'flex', gap: theme.spacing(1), marginTop: 4 },
}));

/** Where a comment is written: a new one, a reply, or a better version. */
export function Composer(props: {
  label: string;
  /** What the button says. */
  send: string;
  work: WorkPlace;
  /** Somebody asked for it just now. */
  focused?: boolean;
  onSend: (text: string) => void;
  /** Left out where there is nothing to go back to. */
  onCancel?: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { label, send, work, focused, onSend, onCancel } = props;
  const text = work.draft.comment.trim();
  return (
    <div>
      <MentionField
        label={label}
        value={work.draft.comment}
        disabled={work.sending}
        focused={focused}
        onChange={comment => work.type({ comment })}
      />
      <ProblemNotice problem={work.problem} onClose={work.dismiss} />
      {(text || onCancel) && (
        <div className={classes.buttons}>
          <Button
            size="small"
            variant="outlined"
            disabled={work.sending || !text || text.length > MAX_COMMENT}
            onClick={() => onSend(text)}
          >
            {send}
          </Button>
          {onCancel && (
            <Button size="small" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
