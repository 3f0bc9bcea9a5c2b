import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { ReactNode } from 'react';
import { tones, type Tone } from '../../theme/tones';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  const tone = (name: Tone) => ({
    color: colors[name].strong,
    backgroundColor: colors[name].soft,
  });
  return {
    chip: {
      display: 'inline-block',
      padding: theme.spacing(0.25, 1.25),
      borderRadius: 12,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 500,
      lineHeight: 1.5,
    },
    word: { whiteSpace: 'nowrap' },
    sentence: { overflowWrap: 'anywhere' },
    ok: tone('ok'),
    active: tone('active'),
    soon: tone('soon'),
    bad: tone('bad'),
    plain: tone('plain'),
  };
});

/** A state: a word in its color. */
export function StateChip(props: {
  tone: Tone;
  title?: string;
  /** Whether it says so much that it may take several lines. */
  isSentence?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { tone, title, isSentence, children } = props;
  const wrapping = isSentence ? classes.sentence : classes.word;
  return (
    <span
      className={`${classes.chip} ${wrapping} ${classes[tone]}`}
      title={title}
    >
      {children}
    </span>
  );
}
