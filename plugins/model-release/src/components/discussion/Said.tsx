import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
import type { ReactNode, Ref } from 'react';
import { stamp } from '../../common/timeWords';
import type { Part } from '../../common/phrase';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(0.75, 0),
    scrollMarginTop: theme.spacing(8),
    borderRadius: 4,
  },
  linked: {
    boxShadow: `-3px 0 0 ${theme.palette.primary.main}`,
    paddingLeft: theme.spacing(1),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1),
    fontSize: theme.typography.pxToRem(13),
  },
  when: { color: theme.palette.text.secondary },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** One thing that somebody said: who, when, and their words. */
export function Said(props: {
  id: string;
  who: Part;
  at: string;
  now: DateTime;
  /** Beside the time: that it was edited, links. */
  aside?: ReactNode;
  words: Part[];
  isLinked?: boolean;
  anchor?: Ref<HTMLElement>;
  children?: ReactNode;
}) {
  const classes = useStyles();
  const { id, who, at, now, aside, words, isLinked, anchor, children } = props;
  return (
    <article
      id={id}
      ref={anchor}
      className={`${classes.root} ${isLinked ? classes.linked : ''}`}
    >
      <div className={classes.head}>
        <span>
          <PhraseText phrase={who} />
        </span>
        <span className={classes.when}>
          <When at={at} now={now} words={stamp(at, now)} />
        </span>
        {aside}
      </div>
      <Typography variant="body2" component="div" className={classes.text}>
        {words.map((part, index) => (
          // The parts of a text are never reordered.
          <PhraseText key={index} phrase={part} />
        ))}
      </Typography>
      {children}
    </article>
  );
}
