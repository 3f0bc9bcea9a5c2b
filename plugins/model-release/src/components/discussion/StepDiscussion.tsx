import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Conversation } from './Conversation';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2.5),
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  title: { fontSize: theme.typography.pxToRem(14), fontWeight: 600 },
}));

/** What was said about one step: comments, and the words that went with its decisions. */
export function StepDiscussion({ stepKey }: { stepKey: string }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.root}>
      <Typography id={id} component="h4" className={classes.title}>
        {t('discussion.title')}
      </Typography>
      <Conversation stepKey={stepKey} label={t('discussion.addToStep')} />
    </section>
  );
}
