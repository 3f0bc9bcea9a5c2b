import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';

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

/** One thing of a list, and quietly below it what needs review. */
export function AdviceRow(props: {
  concerns: ReadonlyArray<string | undefined>;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const concerns = props.concerns.filter(concern => concern !== undefined);
  return (
    <li className={classes.row}>
      <div className={classes.what}>{props.children}</div>
      {concerns.map(concern => (
        <div key={concern} className={classes.concern}>
          <ErrorIcon
            className={classes.icon}
            titleAccess={t('advice.needsReview')}
            fontSize="inherit"
          />
          <span>{concern}</span>
        </div>
      ))}
    </li>
  );
}
