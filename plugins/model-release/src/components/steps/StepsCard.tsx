import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { memo, useEffect, type ReactNode } from 'react';
import {
  useSession,
  useSessionComments,
} from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { useLinkedStep } from './useLinkedStep';
import { useOpenSteps } from './useOpenSteps';
import { linkedConversation } from '../discussion/linkedConversation';
import { openAtFirst } from './openSteps';
import { stages } from '../status/stages';
import { StepRow } from './StepRow';

const useStyles = makeStyles(theme => ({
  root: { borderRadius: 8, overflow: 'clip' },
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

/** Steps that can be done at the same time hang on one line. */
function ParallelSteps({
  steps,
  row,
}: {
  steps: readonly StepDetail[];
  row: (key: string) => ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <div className={classes.parallel}>
      <div className={classes.label}>{t('steps.inParallel')}</div>
      <ul className={classes.list}>
        {steps.map(({ key }) => (
          <li key={key} className={classes.stage}>
            {row(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The steps in their order. */
export const StepsCard = memo(function Steps(props: {
  /** Keys of the steps that are marked as changed since the last visit. */
  changed?: ReadonlySet<string>;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { release, viewer } = useSession();
  const comments = useSessionComments();
  const linked = useLinkedStep(release.steps);
  const { isOpen, setOpen } = useOpenSteps([
    ...openAtFirst(release.steps, viewer),
    ...linked.steps,
    ...linkedConversation(comments),
  ]);
  const [linkedKey] = linked.steps;
  // Whoever follows a link to a step wants to read it, also where they closed it before.
  useEffect(() => {
    if (linkedKey !== undefined) {
      setOpen(linkedKey, true);
    }
  }, [linkedKey, linked.visit, setOpen]);
  const row = (key: string) => {
    const index = release.steps.findIndex(step => step.key === key);
    return (
      <StepRow
        key={key}
        step={release.steps[index]}
        number={index + 1}
        open={isOpen(key)}
        isChanged={props.changed?.has(key)}
        anchor={linked.anchorOf(key)}
        onToggle={setOpen}
      />
    );
  };
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('steps.steps')}
      className={classes.root}
    >
      <ol className={classes.list}>
        {stages(release.steps).map(stage => (
          <li key={stage[0].key} className={classes.stage}>
            {stage.length === 1 ? (
              row(stage[0].key)
            ) : (
              <ParallelSteps steps={stage} row={row} />
            )}
          </li>
        ))}
      </ol>
    </Paper>
  );
});
