import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type {
  DeliveryAttempt,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import { useTranslation } from '../../../hooks/useTranslation';
import type { StepWork } from '../../../hooks/work';
import { PhraseText } from '../../common/PhraseText';
import { ActionBar } from '../common/ActionBar';
import { receiverOf } from '../results/receiverOf';
import { lastAttemptPhrase } from './attemptPhrase';

/** The button that has a webhook delivered again, and what came of it the last time. */
export function RedeliverBar(props: {
  step: StepDetail;
  /** Missing while it is loaded. */
  lastAttempt: DeliveryAttempt | undefined;
  work: StepWork;
  now: DateTime;
}) {
  const { step, lastAttempt, work, now } = props;
  const { t } = useTranslation();
  const redelivering = say('webhook.redelivering', {
    target: receiverOf(step),
  });
  return (
    <ActionBar work={work}>
      <Button
        variant="contained"
        color="primary"
        disabled={work.sending}
        onClick={() => void work.command('redeliver', {}, redelivering)}
      >
        {t('webhook.redeliver')}
      </Button>
      {lastAttempt && (
        <Typography variant="body2" color="textSecondary">
          <PhraseText phrase={lastAttemptPhrase(lastAttempt, now)} />
        </Typography>
      )}
    </ActionBar>
  );
}
