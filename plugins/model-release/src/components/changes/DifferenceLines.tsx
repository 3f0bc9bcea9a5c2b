import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type {
  DifferenceHunk,
  DifferenceLine,
} from '@model-release/backstage-plugin-model-release-common';
import { tones } from '../../theme/tones';
import { revealed } from './revealed';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  return {
    scroller: {
      maxHeight: 360,
      overflow: 'auto',
      margin: theme.spacing(1, 0),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
      fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
      fontSize: theme.typography.pxToRem(12),
    },
    hunk: {
      color: theme.palette.text.secondary,
      padding: theme.spacing(0.25, 1),
      '&:not(:first-child)': {
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    line: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0, 1),
      '& > :last-child': {
        flex: 1,
        minWidth: 0,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        textDecoration: 'none',
      },
    },
    '-': { color: colors.bad.strong, backgroundColor: colors.bad.soft },
    '+': { color: colors.ok.strong, backgroundColor: colors.ok.soft },
    ' ': {},
    '\\': { color: theme.palette.text.secondary },
  };
});

const MARKS = { '-': 'del', '+': 'ins', ' ': 'span', '\\': 'em' } as const;

/** What the sign before a line is read out as. */
const NAMES = { '-': 'taken out:', '+': 'put in:', ' ': undefined, '\\': '' };

function Line({ line }: { line: DifferenceLine }) {
  const classes = useStyles();
  const { sign, text } = line;
  const Mark = MARKS[sign];
  return (
    <div className={`${classes.line} ${classes[sign]}`}>
      {NAMES[sign] ? (
        <span role="img" aria-label={NAMES[sign]}>
          {sign === '-' ? '−' : sign}
        </span>
      ) : (
        <span aria-hidden> </span>
      )}
      <Mark>{revealed(text)}</Mark>
    </div>
  );
}

/** Lines of two texts, the old ones above the new ones, with some of those around them. */
export function DifferenceLines(props: { hunks: readonly DifferenceHunk[] }) {
  const classes = useStyles();
  return (
    // Whoever has no mouse scrolls with the arrow keys, once it has the focus.
    <div
      role="region"
      aria-label="Lines of the model card that differ"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.scroller}
    >
      {props.hunks.map(({ before, after, lines }) => (
        <div key={`${before}/${after}`}>
          <div className={classes.hunk}>
            Line {before}, now {after}
          </div>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </div>
      ))}
    </div>
  );
}
