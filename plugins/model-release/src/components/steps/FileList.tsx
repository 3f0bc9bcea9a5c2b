import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import GetAppIcon from '@material-ui/icons/GetApp';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatByteSize,
  type Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { stampWords } from '../../viewModel/timeWords';
import { Digest } from '../parts/Digest';
import { When } from '../parts/When';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  icon: { color: theme.palette.text.secondary },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Stored files: what each is, whose, and its digest. */
export function FileList(props: {
  files: readonly Evidence[];
  now: DateTime;
  onDownload: (file: Evidence) => void;
}) {
  const classes = useStyles();
  const { files, now, onDownload } = props;
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label="Stored files">
      {files.map(file => (
        <li key={file.id} className={classes.row}>
          <DescriptionIcon
            aria-hidden
            fontSize="small"
            className={classes.icon}
          />
          <Typography variant="body2" component="div" className={classes.words}>
            {file.fileName}{' '}
            <Typography variant="body2" component="span" color="textSecondary">
              · {formatByteSize(file.size)} · <Digest value={file.digest} /> ·{' '}
              <EntityRefLink entityRef={file.storedBy} hideIcon />,{' '}
              <When
                at={file.storedAt}
                now={now}
                words={stampWords(file.storedAt, now)}
              />
            </Typography>
          </Typography>
          <IconButton
            size="small"
            aria-label={`Download ${file.fileName}`}
            onClick={() => onDownload(file)}
          >
            <GetAppIcon fontSize="small" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
