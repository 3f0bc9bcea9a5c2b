import { useTranslation } from '../../../hooks/useTranslation';
import { Digest } from '../../common/Digest';
import { PhraseText } from '../../common/PhraseText';
import { WideTable } from '../../common/WideTable';
import type { PacketRow } from './packetRows';

/** What an approver signs, line by line. */
export function PacketTable({ rows }: { rows: readonly PacketRow[] }) {
  const { t, text } = useTranslation();
  return (
    <WideTable
      label={t('approval.coveredItems')}
      columns={[t('approval.item'), t('approval.result'), t('approval.digest')]}
      rows={rows.map(({ key, what, result, digest }) => ({
        key,
        cells: [
          text(what),
          <PhraseText phrase={result} />,
          digest ? <Digest value={digest} /> : '–',
        ],
      }))}
    />
  );
}
