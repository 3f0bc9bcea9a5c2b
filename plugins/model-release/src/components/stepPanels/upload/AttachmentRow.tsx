import { makeStyles } from '@material-ui/core/styles';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import {
  denyUnscanned,
  type Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useId, useState } from 'react';
import type { EvidenceTarget } from '../../../api/EvidenceTransferApi';
import { AttachmentActions } from './AttachmentActions';
import { AttachmentContents } from './AttachmentContents';
import { AttachmentFacts } from './AttachmentFacts';

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(0.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  icon: { color: theme.palette.text.secondary },
  contents: { paddingLeft: theme.spacing(3.5) },
}));

/** What the rows of a step have in common. */
export interface AttachmentProps {
  target: EvidenceTarget;
  /** Whether it matters which sections of the packet a file covers. */
  hasSections: boolean;
  now: DateTime;
  onDownload: (file: Evidence) => void;
  /** Missing where it cannot be removed. */
  onRemove?: (file: Evidence) => void;
}

/** One stored file: what it is, whose, its digest, and on demand what is in it. */
export function AttachmentRow(props: AttachmentProps & { file: Evidence }) {
  const classes = useStyles();
  const { file, target, onDownload, onRemove, ...facts } = props;
  const [isOpen, setOpen] = useState(false);
  const isHeld = denyUnscanned(file) !== undefined;
  const contentsId = useId();
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <DescriptionIcon
          aria-hidden
          fontSize="small"
          className={classes.icon}
        />
        <AttachmentFacts file={file} isHeld={isHeld} {...facts} />
        <AttachmentActions
          fileName={file.fileName}
          disabled={isHeld}
          isOpen={isOpen}
          contentsId={contentsId}
          onPreview={() => setOpen(!isOpen)}
          onDownload={() => onDownload(file)}
          onRemove={onRemove && (() => onRemove(file))}
        />
      </div>
      <div id={contentsId} className={classes.contents}>
        {isOpen && <AttachmentContents file={file} target={target} />}
      </div>
    </li>
  );
}
