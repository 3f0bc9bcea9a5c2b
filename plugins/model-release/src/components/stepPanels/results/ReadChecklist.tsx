import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  entry: { display: 'flex', gap: theme.spacing(1) },
  mark: { flex: 'none', width: '1.2em' },
}));

/** The checklist of a step: what was checked, or what is to be. */
export function ReadChecklist({ step }: { step: StepDetail }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const checked =
    step.status === 'completed' && step.result?.type === 'manual'
      ? step.result.checklist
      : {};
  return (
    <ul className={classes.list} aria-label={t('stepPanels.checklist')}>
      {(step.checklist ?? []).map(({ key, text }) => (
        <Typography
          key={key}
          variant="body2"
          component="li"
          className={classes.entry}
        >
          <span
            role="img"
            aria-label={
              checked[key]
                ? t('stepPanels.checked')
                : t('stepPanels.notChecked')
            }
            className={classes.mark}
          >
            {checked[key] ? '✓' : '○'}
          </span>
          {text}
        </Typography>
      ))}
    </ul>
  );
}
