import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(0.75, 0),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  what: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
  },
  concern: {
    display: 'flex',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(13),
  },
  icon: { flex: 'none', fontSize: '1.15em', marginTop: '0.15em' },
}));

/** One thing of a list, and quietly below it what somebody should look at. */
export function AdviceRow(props: { concern?: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <li className={classes.row}>
      <div className={classes.what}>{props.children}</div>
      {props.concern && (
        <div className={classes.concern}>
          <ErrorIcon
            className={classes.icon}
            titleAccess="To look at"
            fontSize="inherit"
          />
          <span>{props.concern}</span>
        </div>
      )}
    </li>
  );
}
