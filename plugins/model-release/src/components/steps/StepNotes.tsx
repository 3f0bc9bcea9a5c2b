import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { notesOfStep } from './notesOfStep';
import { PhraseText } from '../common/PhraseText';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    // On the line of a step, links stay above what opens it.
    '& a': { position: 'relative' },
  },
}));

/** Who gave a step to whom and why, and who stands in for whom; mostly there is nothing to say. */
export function StepNotes({ step }: { step: StepDetail }) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { release, viewer, now } = useSession();
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
