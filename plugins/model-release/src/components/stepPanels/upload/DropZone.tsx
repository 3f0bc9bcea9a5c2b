import type { BackstageTheme } from '@backstage/theme';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useRef, useState, type DragEvent } from 'react';
import { tones } from '../../../theme/tones';

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
  code: { fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace' },
}));

/** Takes files by drag and drop or by a button, and says before what they have to be like. */
export function DropZone(props: {
  /** What every file name must contain. */
  requiredPart?: string;
  limits: string;
  sections: readonly string[];
  accept: readonly string[];
  onFiles: (files: File[]) => void;
}) {
  const classes = useStyles();
  const { requiredPart, limits, sections, accept, onFiles } = props;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ruleId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={`${classes.root} ${isOver ? classes.over : ''}`}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.words} id={ruleId}>
        <Typography variant="body2">
          {requiredPart ? (
            <>
              Drop files here. Their names have to contain{' '}
              <code className={classes.code}>{requiredPart}</code>.
            </>
          ) : (
            'Drop files here.'
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {[
            limits,
            sections.length > 0 ? `should cover ${sections.join(', ')}` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </div>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={accept.join(',')}
        aria-label="Files to upload"
        onChange={event => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again after it was refused and mended.
          event.target.value = '';
        }}
      />
      <Button
        variant="outlined"
        aria-describedby={ruleId}
        onClick={() => input.current?.click()}
      >
        Choose files…
      </Button>
    </div>
  );
}
