import type { PacketRow } from './packetRows';
import { Digest } from '../../common/Digest';
import { PhraseText } from '../../common/PhraseText';
import { WideTable } from '../../common/WideTable';

/** What an approver signs, line by line. */
export function PacketTable(props: {
  rows: readonly PacketRow[];
  /** Whether it is read by who signs it. */
  isSigner?: boolean;
}) {
  const { rows, isSigner = false } = props;
  const label = isSigner ? 'What you sign' : 'What is signed';
  return (
    <WideTable
      label={label}
      columns={[label, 'Result', 'Digest']}
      rows={rows.map(({ key, what, result, digest }) => ({
        key,
        cells: [
          what,
          <PhraseText phrase={result} />,
          digest ? <Digest value={digest} /> : '–',
        ],
      }))}
    />
  );
}
