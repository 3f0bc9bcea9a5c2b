import Typography from '@material-ui/core/Typography';
import type { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { day } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';

/** The version of a runbook, for which risk it is, and when somebody looked at it last. */
export function RunbookFacts({ runbook: { spec } }: { runbook: Runbook }) {
  const { t, text } = useTranslation();
  return (
    <Typography variant="body2" color="textSecondary">
      {t('runbooks.facts', {
        version: spec.version,
        risk: spec.risk,
        day: text(day(spec.lastReviewed)),
      })}
    </Typography>
  );
}
