import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import type { RequestFact } from './requestFacts';
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
  // What a card says is long, and holds tables: it gets the whole width.
  card: {
    paddingLeft: theme.spacing(1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
}));

interface FactGroup {
  fact: RequestFact;
  /** What its model card says. */
  below: RequestFact[];
}

/** Puts what a model card says below the card. */
function grouped(facts: readonly RequestFact[]): FactGroup[] {
  const groups: FactGroup[] = [];
  for (const fact of facts) {
    const card = groups[groups.length - 1];
    if (fact.isFromCard && card) {
      card.below.push(fact);
    } else {
      groups.push({ fact, below: [] });
    }
  }
  return groups;
}

/** Names and what belongs to them. */
export function Facts({ facts }: { facts: readonly RequestFact[] }) {
  const classes = useStyles();
  const { text } = useTranslation();
  if (facts.length === 0) {
    return null;
  }
  return (
    <dl className={classes.list}>
      {grouped(facts).flatMap(({ fact, below }) => {
        const label = text(fact.label);
        return [
          <dt
            key={`${label}/name`}
            className={`${classes.label} ${
              fact.isMarkdown ? classes.whole : ''
            }`}
          >
            {label}
          </dt>,
          <dd
            key={label}
            className={`${classes.value} ${
              fact.isMarkdown ? classes.whole : ''
            }`}
          >
            {fact.isMarkdown ? (
              <Prose text={text(fact.value)} />
            ) : (
              <PhraseText phrase={fact.value} />
            )}
          </dd>,
          below.length > 0 && (
            <dd
              key={`${label}/card`}
              className={`${classes.value} ${classes.whole} ${classes.card}`}
            >
              <Facts
                facts={below.map(one => ({ ...one, isFromCard: undefined }))}
              />
            </dd>
          ),
        ];
      })}
    </dl>
  );
}
