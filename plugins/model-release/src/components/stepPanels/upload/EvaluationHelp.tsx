import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { saveFile } from '../../../api/saveFile';
import { useTranslation } from '../../../hooks/useTranslation';
import { HelpLink } from '../../common/HelpLink';
import { exampleEvaluation } from './exampleEvaluation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
}));

/** Tells of the format that becomes tables and plots, where it may be uploaded, and gives one to start from. */
export function EvaluationHelp(props: {
  checkpointId: string;
  /** Endings of file names; none means all. */
  accept: readonly string[];
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { checkpointId, accept } = props;
  if (accept.length > 0 && !accept.includes('.json')) {
    return null;
  }
  const download = () => {
    const { fileName, text } = exampleEvaluation(checkpointId);
    saveFile(new Blob([text], { type: 'application/json' }), fileName);
  };
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <span>{t('upload.readFormat')}</span>
      <HelpLink topic="evaluation" label={t('upload.aboutFormat')} />
      <Button size="small" onClick={download}>
        {t('upload.downloadExample')}
      </Button>
    </Typography>
  );
}
