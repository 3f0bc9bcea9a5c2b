import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { WorkPlace } from '../../../hooks/work';
import { ProblemNotice } from '../../common/ProblemNotice';

const useStyles = makeStyles(theme => ({
  // In a long step it stays in view, so that nobody has to look for the way forward.
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: theme.spacing(1),
    padding: theme.spacing(1, 0),
    backgroundColor: theme.palette.background.default,
    borderTop: `1px solid ${theme.palette.divider}`,
    // On a phone it would take up a third of the window, and the portal's own bar lies there.
    [theme.breakpoints.down('xs')]: { position: 'static' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** The buttons at the end of a step, what is said beside them, and above them why one did not work. */
export function ActionBar(props: {
  work: Pick<WorkPlace, 'problem' | 'dismiss'>;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { work, children } = props;
  return (
    <div className={classes.root}>
      <ProblemNotice problem={work.problem} onClose={work.dismiss} />
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
