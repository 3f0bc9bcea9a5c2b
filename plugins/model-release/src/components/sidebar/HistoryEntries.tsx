import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { DateTime } from 'luxon';
import { moment } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import type { ChangeLine } from '../changes/changeLine';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { byDay, type HistoryEntry } from './history';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  day: {
    margin: theme.spacing(1, 0, 0.25),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 500,
    color: theme.palette.text.secondary,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    fontSize: theme.typography.pxToRem(13),
    overflowWrap: 'anywhere',
  },
  when: { color: theme.palette.text.secondary },
  changes: {
    margin: theme.spacing(0.5, 0, 0),
    paddingLeft: theme.spacing(1),
    borderLeft: `2px solid ${theme.palette.divider}`,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0 },
    '& del': { color: tones(theme).bad.strong },
    '& ins': { color: tones(theme).ok.strong, textDecoration: 'none' },
  },
}));

/** Old and new, one after the other: the column is too narrow for both beside each other. */
function Changed({ lines }: { lines: readonly ChangeLine[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.changes}>
      {lines.map(({ label, before, after, none }, index) => (
        // Lines of one event, which never change.
        <div key={index}>
          <dt>
            <PhraseText phrase={label} />
          </dt>
          <dd>
            <del>
              <PhraseText phrase={before ?? none} />
            </del>
            {' → '}
            <ins>
              <PhraseText phrase={after ?? none} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What happened, day by day, the newest first. */
export function HistoryEntries(props: {
  entries: readonly HistoryEntry[];
  now: DateTime;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { entries, now } = props;
  return (
    <>
      {byDay(entries, now).map(day => (
        <div key={day.date} role="group" aria-label={text(day.heading)}>
          <h4 className={classes.day}>{text(day.heading)}</h4>
          <ol className={classes.list} reversed>
            {day.entries.map(({ key, at, sentence, changes }) => (
              <li key={key} className={classes.entry}>
                <span className={classes.when}>
                  <When at={at} now={now} words={moment(at, now, 'time')} />
                </span>
                <div>
                  <PhraseText phrase={sentence} />
                  {changes.length > 0 && <Changed lines={changes} />}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
