import type { RunbookPin } from '@model-release/backstage-plugin-model-release-common';
import type { MessageKey } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import { StateChip } from './StateChip';

export const RISK_LABELS = {
  low: 'status.lowRisk',
  medium: 'status.mediumRisk',
  high: 'status.highRisk',
} as const satisfies Record<RunbookPin['risk'], MessageKey>;

/** The risk that the runbook was written for. Only a high one has a color. */
export function RiskChip({ risk }: { risk: RunbookPin['risk'] }) {
  const { t } = useTranslation();
  return (
    <StateChip
      tone={risk === 'high' ? 'bad' : 'plain'}
      title={t('status.whatRiskIs')}
    >
      {t(RISK_LABELS[risk])}
    </StateChip>
  );
}
