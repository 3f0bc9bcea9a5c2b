import type { BackstageTheme } from '@backstage/theme';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState, type DragEvent } from 'react';
import type { Part, Phrase } from '../../../common/phrase';
import { tones } from '../../../theme/tones';
import { PhraseText } from '../../common/PhraseText';
import { FilePicker } from './FilePicker';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2),
    margin: theme.spacing(1.5, 0),
    border: `2px dashed ${theme.palette.text.secondary}`,
    borderRadius: 8,
  },
  over: {
    borderColor: tones(theme).active.strong,
    backgroundColor: tones(theme).active.soft,
  },
  words: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Takes files by drag and drop or by a button, and says before what they have to be like. */
export function DropZone(props: {
  /** What every file name must contain. */
  hint: Part;
  limits: Phrase;
  accept: readonly string[];
  onFiles: (files: File[]) => void;
}) {
  const classes = useStyles();
  const { hint, limits, accept, onFiles } = props;
  const [isOver, setOver] = useState(false);
  const hintId = useId();
  const drag = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`${classes.root} ${isOver ? classes.over : ''}`}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
    >
      <div className={classes.words} id={hintId}>
        <Typography variant="body2">
          <PhraseText phrase={hint} />
        </Typography>
        <Typography variant="body2" color="textSecondary">
          <PhraseText phrase={limits} />
        </Typography>
      </div>
      <FilePicker accept={accept} describedBy={hintId} onFiles={onFiles} />
    </div>
  );
}
