import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useId } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import { PhraseText } from '../common/PhraseText';
import { Remark } from '../stepPanels/common/Remark';
import { reopeningWords } from './reopening';
import { RoundChanges } from './RoundChanges';
import { StillHolds } from './StillHolds';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  root: {
    border: `1px solid ${tones(theme).soon.soft}`,
    borderLeft: `4px solid ${tones(theme).soon.strong}`,
    borderRadius: 6,
    padding: theme.spacing(1.25, 1.5),
    margin: theme.spacing(0, 0, 2),
    '& p': { margin: 0 },
  },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(1, 0, 0),
  },
}));

/**
 * At the top of a step that is open again: how it was completed, why it is open, what changed since, and
 * the confirmation that its result still holds.
 */
export function SecondRound(props: { step: StepDetail; onDone: () => void }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { step, onDone } = props;
  const { release, viewer, now } = useSession();
  const id = useId();
  const words = reopeningWords(step, release, viewer, now);
  if (!words) {
    return null;
  }
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography variant="body2" component="p" id={id}>
        {words.completed && (
          <>
            <PhraseText phrase={words.completed} />{' '}
          </>
        )}
        <PhraseText phrase={words.reopened} />
      </Typography>
      <Remark text={t('common.quoted', { words: words.reason })} />
      {words.redone && (
        <Typography variant="body2" component="p">
          <PhraseText phrase={words.redone} />
        </Typography>
      )}
      <Typography component="h4" className={classes.title}>
        {t('secondRound.since')}
      </Typography>
      <RoundChanges step={step} release={release} />
      <StillHolds step={step} onDone={onDone} />
    </section>
  );
}
