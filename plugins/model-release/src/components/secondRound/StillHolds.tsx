import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { useStepWork } from '../../hooks/session/useStepWork';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from '../common/CommentField';
import { PhraseText } from '../common/PhraseText';
import { isChangedHere } from './isChangedHere';
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

/** That the earlier result is not what stands in the step now, and the way back to it. */
function Changed({ work }: { work: StepWork }) {
  const { t } = useTranslation();
  const discard = () => {
    const { reaffirmation } = work.draft;
    work.clear();
    if (reaffirmation) {
      work.type({ reaffirmation });
    }
  };
  return (
    <>
      <Typography variant="body2" component="p">
        {t('secondRound.changed')}
      </Typography>
      <Button size="small" disabled={work.sending} onClick={discard}>
        {t('secondRound.discard')}
      </Button>
    </>
  );
}

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
  const isChanged = isChangedHere(step, work.draft);
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
  const isUnsaid = choice.needsComment && !typed.trim();
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
          disabled={work.sending || isChanged || isUnsaid}
          onClick={confirm}
        >
          {t('secondRound.stillHolds')}
        </Button>
        {isChanged ? (
          <Changed work={work} />
        ) : (
          <Typography variant="body2" component="p" color="textSecondary">
            {t('secondRound.stillHoldsHelp')}
          </Typography>
        )}
      </div>
    </>
  );
}
