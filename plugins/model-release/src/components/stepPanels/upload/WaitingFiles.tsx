import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0, 0, 1), padding: 0, listStyle: 'none' },
  row: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Files that wait for a section to be chosen. One that was taken by mistake can be left out. */
export function WaitingFiles(props: {
  files: readonly File[];
  onLeaveOut: (file: File) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { files, onLeaveOut } = props;
  return files.length === 0 ? null : (
    <ul className={classes.list} aria-label={t('upload.waitingFiles')}>
      {files.map((file, index) => (
        <li key={index} className={classes.row}>
          <Typography variant="body2" className={classes.name}>
            {file.name}
          </Typography>
          <Button
            size="small"
            aria-label={t('upload.leaveOutFile', { file: file.name })}
            onClick={() => onLeaveOut(file)}
          >
            {t('upload.leaveOut')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
