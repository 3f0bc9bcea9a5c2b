import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
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

function whatWords({ what, stepTitle }: Waiting): string {
  switch (what) {
    case 'changes':
      return `Changes for “${stepTitle}”`;
    case 'retry':
      return `${stepTitle}: delivery failed`;
    default:
      return stepTitle;
  }
}

/** Who, for what, until when; one entry for each. */
export function WaitingList(props: {
  waits: readonly Waiting[];
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { waits, viewer, now } = props;
  return (
    <ul className={classes.list}>
      {waits.map(one => (
        <li key={one.stepKey} className={classes.entry}>
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
            {whatWords(one)}{' '}
            {one.dueAt && <DueChip dueAt={one.dueAt} now={now} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
