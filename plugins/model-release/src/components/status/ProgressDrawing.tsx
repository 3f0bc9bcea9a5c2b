import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { tones, type Tone } from '../../theme/tones';
import { progress } from './progress';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  const tone = (name: Tone) => ({ backgroundColor: colors[name].strong });
  return {
    root: { display: 'inline-flex', alignItems: 'center', gap: 3 },
    stage: { display: 'flex', flexDirection: 'column', gap: 2 },
    bar: { width: 16, height: 8, borderRadius: 2 },
    thin: { height: 4 },
    ok: tone('ok'),
    active: tone('active'),
    soon: tone('soon'),
    bad: tone('bad'),
    plain: { backgroundColor: theme.palette.action.disabledBackground },
  };
});

/** How far a release is: one bar a stage, steps in parallel on top of each other. */
export function ProgressDrawing(props: {
  release: Pick<ReleaseSummary, 'status' | 'steps'>;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { stages, label } = progress(props.release);
  const words = text(label);
  return (
    <span role="img" aria-label={words} title={words} className={classes.root}>
      {stages.map(stage => (
        <span key={stage[0].key} className={classes.stage}>
          {stage.map(step => (
            <span
              key={step.key}
              className={[
                classes.bar,
                classes[step.tone],
                stage.length > 1 ? classes.thin : '',
              ].join(' ')}
            />
          ))}
        </span>
      ))}
    </span>
  );
}
