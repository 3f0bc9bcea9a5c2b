import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
  bar: { flex: 1, minWidth: 80 },
  name: { maxWidth: '50%', overflowWrap: 'anywhere' },
}));

/** How far the upload of a file is. */
export function TransferProgress(props: {
  fileName: string;
  percent: number;
  onCancel: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { fileName, percent, onCancel } = props;
  return (
    <div className={classes.row}>
      <Typography variant="body2" className={classes.name}>
        {fileName}
      </Typography>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={percent}
        aria-label={t('upload.uploading', { file: fileName })}
      />
      <Typography variant="body2">
        {t('upload.percent', { percent })}
      </Typography>
      <Button size="small" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
