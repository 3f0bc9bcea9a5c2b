import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { notesOfStep } from './notesOfStep';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    // On the line of a step, links stay above what opens it.
    '& a': { position: 'relative' },
  },
}));

/** Who reassigned a step and why, and who is whose delegate; mostly there is nothing to say. */
export function StepNotes(props: {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { step, release, viewer, now } = props;
  return (
    <>
      {notesOfStep(step, release, viewer, now).map(note => (
        <Typography
          key={text(note)}
          variant="body2"
          component="p"
          className={classes.note}
        >
          <PhraseText phrase={note} />
        </Typography>
      ))}
    </>
  );
}
