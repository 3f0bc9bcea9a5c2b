import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
}));

/**
 * What the signs in the drawings stand for. Left out where drawings are read out: each of them says
 * in words what it shows.
 */
export function PlotLegend(props: { hasPrevious: boolean }) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="div"
      aria-hidden
      className={classes.root}
    >
      <span>{t('evaluation.legendResult')}</span>
      <span>{t('evaluation.legendMissed')}</span>
      <span>{t('evaluation.legendThreshold')}</span>
      {props.hasPrevious && <span>{t('evaluation.legendPrevious')}</span>}
      <span>{t('evaluation.legendScale')}</span>
    </Typography>
  );
}
