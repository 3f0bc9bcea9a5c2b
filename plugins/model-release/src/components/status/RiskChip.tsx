import type { RunbookPin } from '@model-release/backstage-plugin-model-release-common';
import { StateChip } from './StateChip';

/** The risk that the runbook was written for. Only a high one has a colour. */
export function RiskChip({ risk }: { risk: RunbookPin['risk'] }) {
  return <StateChip tone={risk === 'high' ? 'bad' : 'plain'}>{risk}</StateChip>;
}
