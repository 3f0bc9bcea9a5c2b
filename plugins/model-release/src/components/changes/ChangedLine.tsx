import { makeStyles } from '@material-ui/core/styles';
import type { ChangeLine } from './changeLine';
import type { Part, Phrase } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { CardText } from './CardText';

const useStyles = makeStyles(theme => ({
  line: { padding: theme.spacing(0.5, 0) },
  side: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    gap: theme.spacing(0, 1),
    margin: 0,
    '& del, & ins': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    '& del': { textDecoration: 'line-through' },
    '& ins': { textDecoration: 'none' },
  },
}));

function Side(props: {
  name: string;
  as: 'del' | 'ins';
  phrase?: Part | Phrase;
  none: Part;
}) {
  const classes = useStyles();
  const { name, as: Mark, phrase, none } = props;
  return (
    <dd className={classes.side}>
      <span>{name}</span>
      {phrase ? (
        <Mark>
          <PhraseText phrase={phrase} />
        </Mark>
      ) : (
        <em>
          <PhraseText phrase={none} />
        </em>
      )}
    </dd>
  );
}

/** One difference: as it was, for example when it was signed, struck through, and as it is now. */
export function ChangedLine(props: {
  line: ChangeLine;
  then?: string;
  now?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { line } = props;
  const { then = t('changes.before'), now = t('changes.now') } = props;
  const { label, before, after, none, text } = line;
  return (
    <div className={classes.line}>
      <dt>
        <PhraseText phrase={label} />
      </dt>
      {line.isBare ? (
        <dd className={classes.side}>
          <PhraseText phrase={none} />
        </dd>
      ) : (
        <>
          <Side name={then} as="del" phrase={before} none={none} />
          <Side name={now} as="ins" phrase={after} none={none} />
        </>
      )}
      {text !== undefined && (
        <dd className={classes.side}>
          <span>{t('changes.text')}</span>
          <CardText difference={text} />
        </dd>
      )}
    </div>
  );
}
