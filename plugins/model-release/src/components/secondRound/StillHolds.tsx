import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { useStepWork } from '../../hooks/session/useStepWork';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from '../common/CommentField';
import { PhraseText } from '../common/PhraseText';
import { stillHoldsChoice } from './stillHoldsChoice';

const useStyles = makeStyles(theme => ({
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    marginTop: theme.spacing(1),
    '& button': { flex: 'none' },
    '& p': { flex: '1 1 240px', margin: 0 },
  },
}));

/** Confirms the earlier result, or says why it has to be given again. */
export function StillHolds(props: { step: StepDetail; onDone: () => void }) {
  const classes = useStyles();
  const { step, onDone } = props;
  const { t } = useTranslation();
  const work = useStepWork(step);
  const choice = stillHoldsChoice(step);
  if (!choice) {
    return null;
  }
  if (!choice.isPossible) {
    return (
      <Typography variant="body2" component="p">
        <PhraseText phrase={choice.why} />
      </Typography>
    );
  }
  const typed = work.draft.reaffirmation ?? '';
  const confirm = async () => {
    const body = {
      packetDigest: step.packetDigest ?? '',
      comment: typed.trim() || undefined,
    };
    const done = say('secondRound.confirmed', { step: step.title });
    if (await work.command('reaffirm', body, done)) {
      onDone();
    }
  };
  return (
    <>
      {choice.needsComment && (
        <CommentField
          label={t('secondRound.why')}
          required
          minRows={1}
          value={typed}
          disabled={work.sending}
          onChange={reaffirmation => work.type({ reaffirmation })}
        />
      )}
      <div className={classes.action}>
        <Button
          variant="outlined"
          color="primary"
          disabled={work.sending || (choice.needsComment && !typed.trim())}
          onClick={confirm}
        >
          {t('secondRound.stillHolds')}
        </Button>
        <Typography variant="body2" component="p" color="textSecondary">
          {t('secondRound.stillHoldsHelp')}
        </Typography>
      </div>
    </>
  );
}
