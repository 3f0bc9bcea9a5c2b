import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../hooks/useTranslation';
import { Digest } from '../../common/Digest';
import { PhraseText } from '../../common/PhraseText';
import { WideTable } from '../../common/WideTable';
import type { PacketRow } from './packetRows';
import { RoundMark } from './round/RoundMark';
import { markOfRow, type Round } from './round/reviewedAgain';

const useStyles = makeStyles({
  // The other columns have names and marks that may break, this one has words.
  what: { display: 'inline-block', minWidth: '7em', overflowWrap: 'normal' },
});

/** What an approver signs, line by line; in a later round, with what became of each line. */
export function PacketTable(props: {
  rows: readonly PacketRow[];
  round?: Round;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { rows, round } = props;
  const since =
    round &&
    t(round.since.mine ? 'approval.sinceYouLooked' : 'approval.sinceThen');
  return (
    <WideTable
      label={t('approval.coveredItems')}
      columns={[
        t('approval.item'),
        t('approval.result'),
        ...(since ? [since] : []),
        t('approval.digest'),
      ]}
      rows={rows.map(({ key, what, result, digest }) => ({
        key,
        cells: [
          <span className={classes.what}>{text(what)}</span>,
          <PhraseText phrase={result} />,
          ...(round ? [<RoundMark mark={markOfRow(round, key)} />] : []),
          digest ? <Digest value={digest} /> : '–',
        ],
      }))}
    />
  );
}
