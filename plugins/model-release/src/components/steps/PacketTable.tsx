import type { PacketRow } from '../../viewModel/packetRows';
import { Digest } from '../parts/Digest';
import { PhraseText } from '../parts/PhraseText';
import { WideTable } from '../parts/WideTable';

/** What an approver signs, line by line. */
export function PacketTable({ rows }: { rows: readonly PacketRow[] }) {
  return (
    <WideTable
      label="What you sign"
      columns={['What you sign', 'Result', 'Digest']}
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
