import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { StateChip } from '../../status/StateChip';

/** Why a file cannot be opened yet, or at all. */
export function ScanState({ file: { scan } }: { file: Evidence }) {
  return scan?.status === 'refused' ? (
    <div>
      <StateChip tone="bad">refused</StateChip> {scan.reason} Take it back, or
      replace it.
    </div>
  ) : (
    <div>
      <StateChip tone="soon">being scanned</StateChip>
    </div>
  );
}
