import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useOpenSteps } from '../release/useOpenSteps';
import { openAtFirst } from '../release/openSteps';
import { stages } from '../release/stages';
import { StepRow } from './StepRow';

const useStyles = makeStyles(theme => ({
  root: { borderRadius: 8, overflow: 'hidden' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  stage: { '& + &': { borderTop: `1px solid ${theme.palette.divider}` } },
  parallel: {
    margin: theme.spacing(1, 0, 1, 3.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: { marginLeft: theme.spacing(1) },
  },
  label: {
    padding: theme.spacing(0.5, 0, 0, 2),
    fontSize: theme.typography.pxToRem(11),
    letterSpacing: '0.05em',
    textTransform: 'uppercase',
    color: theme.palette.text.secondary,
  },
}));

/** The steps in their order; those that can be done side by side hang on one line. */
export function StepsCard() {
  const classes = useStyles();
  const { release, viewer } = useSession();
  const { isOpen, setOpen } = useOpenSteps(openAtFirst(release.steps, viewer));
  const row = (key: string) => {
    const index = release.steps.findIndex(step => step.key === key);
    return (
      <StepRow
        key={key}
        step={release.steps[index]}
        number={index + 1}
        open={isOpen(key)}
        onToggle={open => setOpen(key, open)}
      />
    );
  };
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label="Steps"
      className={classes.root}
    >
      <ol className={classes.list}>
        {stages(release.steps).map(stage =>
          stage.length === 1 ? (
            <li key={stage[0].key} className={classes.stage}>
              {row(stage[0].key)}
            </li>
          ) : (
            <li key={stage[0].key} className={classes.stage}>
              <div className={classes.parallel}>
                <div className={classes.label}>Side by side</div>
                <ul className={classes.list}>
                  {stage.map(step => (
                    <li key={step.key} className={classes.stage}>
                      {row(step.key)}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ),
        )}
      </ol>
    </Paper>
  );
}
