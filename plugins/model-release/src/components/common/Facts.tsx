import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import type { RequestFact } from './requestParts';
import { PhraseText } from './PhraseText';
import { Prose } from './Prose';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { color: theme.palette.text.secondary },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** Names and what belongs to them. */
export function Facts({ facts }: { facts: readonly RequestFact[] }) {
  const classes = useStyles();
  const { text } = useTranslation();
  if (facts.length === 0) {
    return null;
  }
  return (
    <dl className={classes.list}>
      {facts.flatMap(({ label, value, isMarkdown }) => [
        <dt key={`${label}/name`} className={classes.label}>
          {label}
        </dt>,
        <dd key={label} className={classes.value}>
          {isMarkdown ? (
            <Prose text={text(value)} />
          ) : (
            <PhraseText phrase={value} />
          )}
        </dd>,
      ])}
    </dl>
  );
}
