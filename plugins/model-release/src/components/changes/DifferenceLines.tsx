import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type {
  DifferenceHunk,
  DifferenceLine,
} from '@model-release/backstage-plugin-model-release-common';
import { tones } from '../../theme/tones';
import { useTranslation } from '../../hooks/useTranslation';
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
const NAMES = {
  '-': 'changes.removed',
  '+': 'changes.added',
  ' ': undefined,
  '\\': undefined,
} as const;

function Line({ line }: { line: DifferenceLine }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { sign, text } = line;
  const Mark = MARKS[sign];
  const name = NAMES[sign];
  return (
    <div className={`${classes.line} ${classes[sign]}`}>
      {name ? (
        <span role="img" aria-label={t(name)}>
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
  const { t } = useTranslation();
  return (
    // Whoever has no mouse scrolls with the arrow keys, once it has the focus.
    <div
      role="region"
      aria-label={t('changes.changedLines')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.scroller}
    >
      {props.hunks.map(({ before, after, lines }) => (
        <div key={`${before}/${after}`}>
          <div className={classes.hunk}>
            {t('changes.hunk', { before, after })}
          </div>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </div>
      ))}
    </div>
  );
}
