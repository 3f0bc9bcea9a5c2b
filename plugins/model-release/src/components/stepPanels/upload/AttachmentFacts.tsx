import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  formatByteSize,
  type Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { PhraseText } from '../../common/PhraseText';
import { EvaluationSummary } from '../../evaluation/EvaluationSummary';
import { ScanState } from './ScanState';

const useStyles = makeStyles({
  root: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

function facts(file: Evidence, hasSections: boolean, now: DateTime): Part {
  const values = {
    size: formatByteSize(file.size),
    digest: { digest: file.digest },
    who: { ref: file.storedBy },
    when: stamp(file.storedAt, now),
  };
  return hasSections
    ? say('upload.factsWithSection', {
        ...values,
        section: file.section ?? say('upload.allSections'),
      })
    : say('upload.facts', values);
}

/** What is known of a stored file without opening it. */
export function AttachmentFacts(props: {
  file: Evidence;
  /** It is not scanned yet, or did not pass. */
  isHeld: boolean;
  hasSections: boolean;
  now: DateTime;
}) {
  const classes = useStyles();
  const { file, isHeld, hasSections, now } = props;
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {file.fileName}{' '}
      <Typography variant="body2" component="span" color="textSecondary">
        <PhraseText phrase={facts(file, hasSections, now)} />
      </Typography>
      {file.evaluation && (
        <div>
          <EvaluationSummary report={file.evaluation} />
        </div>
      )}
      {isHeld && <ScanState file={file} />}
    </Typography>
  );
}
