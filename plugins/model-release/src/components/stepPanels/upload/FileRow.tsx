import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import GetAppIcon from '@material-ui/icons/GetApp';
import VisibilityIcon from '@material-ui/icons/VisibilityOutlined';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  denyUnscanned,
  formatByteSize,
  type Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { lazy, Suspense, useId, useState } from 'react';
import { stampWords } from '../../../common/timeWords';
import { EvaluationSummary } from '../../evaluation/EvaluationSummary';
import { Digest } from '../../common/Digest';
import { Placeholder } from '../../common/Placeholder';
import { When } from '../../common/When';
import { ScanState } from './ScanState';

// Only who looks into a file loads what that takes.
const FileContents = lazy(() =>
  import('./FileContents').then(m => ({ default: m.FileContents })),
);

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(0.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  icon: { color: theme.palette.text.secondary },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flex: 'none' },
  contents: { paddingLeft: theme.spacing(3.5) },
}));

/** What somebody can do with a stored file. */
export interface FileActions {
  onDownload: (file: Evidence) => void;
  /** Missing where it cannot be taken back. */
  onRemove?: (file: Evidence) => void;
}

/** One stored file: what it is, whose, its digest, and on demand what is in it. */
export function FileRow(
  props: FileActions & {
    file: Evidence;
    stepKey: string;
    /** Whether it matters which sections of the packet it covers. */
    hasSections: boolean;
    now: DateTime;
  },
) {
  const classes = useStyles();
  const { file, stepKey, hasSections, now, onDownload, onRemove } = props;
  const [isOpen, setOpen] = useState(false);
  const held = denyUnscanned(file);
  const contentsId = useId();
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <DescriptionIcon
          aria-hidden
          fontSize="small"
          className={classes.icon}
        />
        <Typography variant="body2" component="div" className={classes.words}>
          {file.fileName}{' '}
          <Typography variant="body2" component="span" color="textSecondary">
            {hasSections && `· ${file.section ?? 'all sections'} `}·{' '}
            {formatByteSize(file.size)} · <Digest value={file.digest} /> ·{' '}
            <EntityRefLink entityRef={file.storedBy} hideIcon />,{' '}
            <When
              at={file.storedAt}
              now={now}
              words={stampWords(file.storedAt, now)}
            />
          </Typography>
          {file.evaluation && (
            <div>
              <EvaluationSummary report={file.evaluation} />
            </div>
          )}
          {held && <ScanState file={file} />}
        </Typography>
        <div className={classes.actions}>
          <IconButton
            size="small"
            aria-label={`Look into ${file.fileName}`}
            disabled={held !== undefined}
            aria-expanded={isOpen}
            aria-controls={contentsId}
            onClick={() => setOpen(!isOpen)}
          >
            <VisibilityIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={`Download ${file.fileName}`}
            disabled={held !== undefined}
            onClick={() => onDownload(file)}
          >
            <GetAppIcon fontSize="small" />
          </IconButton>
          {onRemove && (
            <IconButton
              size="small"
              aria-label={`Take back ${file.fileName}`}
              onClick={() => onRemove(file)}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          )}
        </div>
      </div>
      <div id={contentsId} className={classes.contents}>
        {isOpen && (
          <Suspense fallback={<Placeholder height={120} />}>
            <FileContents file={file} stepKey={stepKey} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
