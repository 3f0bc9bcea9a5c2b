import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import type { HelpTopic } from '../../common/helpTopics';
import { useTranslation } from '../../hooks/useTranslation';
import { HelpLink } from './HelpLink';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    padding: theme.spacing(1.75, 2),
    marginBottom: theme.spacing(2.25),
    borderRadius: 8,
    // The column is narrow, and a digest is one long word.
    overflowWrap: 'break-word',
  },
  help: {
    position: 'absolute',
    top: theme.spacing(1),
    right: theme.spacing(1),
  },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(0, 0, 1),
  },
}));

/** A titled card of the right column. */
export function Card(props: {
  title: string;
  /** What the documentation says on it. */
  help?: HelpTopic;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { title, help } = props;
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      className={classes.root}
    >
      <Typography id={id} component="h3" className={classes.title}>
        {title}
      </Typography>
      {help && (
        <HelpLink
          className={classes.help}
          topic={help}
          label={t('common.helpOn', { subject: title })}
        />
      )}
      {props.children}
    </Paper>
  );
}
