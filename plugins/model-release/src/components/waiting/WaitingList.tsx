import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { delegatePhrase } from '../delegation/delegates';
import type { Viewer } from '../../common/viewer';
import type { Waiting } from './waiting';
import { waitingWords } from './waitingWords';
import { DueChip } from '../status/DueChip';
import { PhraseText } from '../common/PhraseText';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: { '& + &': { marginTop: theme.spacing(0.75) } },
  what: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
}));

function awaited({ what, stepTitle }: Waiting): Part {
  const step = { text: stepTitle };
  switch (what) {
    case 'changes':
      return say('waiting.changesRequested', { step });
    case 'retry':
      return say('waiting.deliveryFailed', { step });
    default:
      return step;
  }
}

interface Reading {
  viewer: Viewer;
  now: DateTime;
}

function WaitingEntry(props: Reading & { one: Waiting }) {
  const classes = useStyles();
  const { one, viewer, now } = props;
  return (
    <>
      {!(one.mine && one.what === 'changes') && (
        <div>
          <PhraseText phrase={waitingWords(one, viewer)} />
        </div>
      )}
      {one.delegates.map(delegation => (
        <div
          key={`${delegation.delegator} ${delegation.delegate}`}
          className={classes.what}
        >
          <PhraseText phrase={delegatePhrase(delegation, viewer)} />
        </div>
      ))}
      <div className={classes.what}>
        <PhraseText phrase={awaited(one)} />{' '}
        {one.dueAt && <DueChip dueAt={one.dueAt} now={now} />}
      </div>
    </>
  );
}

/** Who, for what, until when; one entry for each. */
export function WaitingList(props: Reading & { waits: readonly Waiting[] }) {
  const classes = useStyles();
  const { waits, viewer, now } = props;
  return (
    <ul className={classes.list}>
      {waits.map(one => (
        <li key={one.stepKey} className={classes.entry}>
          <WaitingEntry one={one} viewer={viewer} now={now} />
        </li>
      ))}
    </ul>
  );
}
