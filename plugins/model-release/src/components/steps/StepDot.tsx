import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { tones, type Tone } from '../../theme/tones';
import { numberedStep, stepTone } from '../status/progress';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  const tone = (name: Tone) => ({
    color: colors[name].onStrong,
    backgroundColor: colors[name].strong,
  });
  return {
    dot: {
      flex: 'none',
      display: 'grid',
      placeItems: 'center',
      width: 28,
      height: 28,
      borderRadius: '50%',
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 600,
    },
    ok: tone('ok'),
    active: tone('active'),
    soon: tone('soon'),
    bad: tone('bad'),
    plain: { color: colors.plain.strong, backgroundColor: colors.plain.soft },
  };
});

const MARKS: Partial<Record<StepDetail['status'], string>> = {
  completed: '✓',
  waived: '–',
  rejected: '✕',
  failed: '!',
  changes_requested: '↩',
};

/** The number of a step in the colour of its state, or the mark of what became of it. */
export function StepDot(props: {
  step: StepDetail;
  number: number;
  /** The release waits for nobody any more, so nothing is in hand. */
  ended: boolean;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { step, number, ended } = props;
  const tone = ended && step.status === 'active' ? 'plain' : stepTone(step);
  return (
    <span
      role="img"
      aria-label={text(numberedStep(number, step))}
      className={`${classes.dot} ${classes[tone]}`}
    >
      {MARKS[step.status] ?? number}
    </span>
  );
}
