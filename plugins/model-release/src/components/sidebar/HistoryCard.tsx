import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EventTrail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import type { Live } from '../../hooks/useLive';
import { history } from './history';
import { shortStamp } from '../../common/timeWords';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import { Placeholder } from '../common/Placeholder';
import { StateChip } from '../status/StateChip';
import { When } from '../common/When';
import { AddComment } from './AddComment';

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    fontSize: theme.typography.pxToRem(13),
    overflowWrap: 'anywhere',
  },
  when: { color: theme.palette.text.secondary },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

function Chain({ valid }: { valid: boolean }) {
  return (
    <Typography variant="body2" component="span">
      chain{' '}
      <StateChip
        tone={valid ? 'ok' : 'bad'}
        title="Each record carries the hash of the one before"
      >
        {valid ? 'valid' : 'broken'}
      </StateChip>
    </Typography>
  );
}

/** What happened, newest first. */
export function HistoryCard({ trail }: { trail: Live<EventTrail> }) {
  const classes = useStyles();
  const { release, viewer, now } = useSession();
  const [showsAll, setShowsAll] = useState(false);
  const entries = history(trail.value?.items ?? [], release, viewer);
  const shown = showsAll ? entries : entries.slice(0, SHOWN_AT_FIRST);
  return (
    <Card title="History">
      {!trail.value && !trail.error && <Placeholder height={120} />}
      {trail.error && (
        <Typography variant="body2">
          The history cannot be shown: {trail.error.message}
        </Typography>
      )}
      <ol className={classes.list} reversed>
        {shown.map(({ key, at, sentence }) => (
          <li key={key} className={classes.entry}>
            <span className={classes.when}>
              <When at={at} now={now} words={shortStamp(at, now)} />
            </span>
            <span>
              <PhraseText phrase={sentence} />
            </span>
          </li>
        ))}
      </ol>
      <div className={classes.foot}>
        {entries.length > SHOWN_AT_FIRST && (
          <Button size="small" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Only the newest' : `All ${entries.length} events`}
          </Button>
        )}
        {trail.value && <Chain valid={trail.value.valid} />}
      </div>
      <AddComment />
    </Card>
  );
}
