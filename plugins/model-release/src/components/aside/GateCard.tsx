import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import type {
  GateAnswer,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/modelReleaseApiRef';
import { useLive } from '../../hooks/useLive';
import type { Tone } from '../../theme/tones';
import { Card } from '../parts/Card';
import { Placeholder } from '../parts/Placeholder';
import { StateChip } from '../parts/StateChip';

const TONES: Record<GateAnswer['decision'], Tone> = {
  allow: 'ok',
  warn: 'soon',
  deny: 'bad',
};

/** What a deployment of this checkpoint would be told now. */
export function GateCard({ release }: { release: ReleaseDetail }) {
  const api = useApi(modelReleaseApiRef);
  const { entityRef, checkpoint, environment, model } = release;
  const { value, error } = useLive(
    release.id,
    () =>
      api.checkGate({
        entityRef,
        model,
        environment,
        checkpoint: checkpoint.id,
        digest: checkpoint.digest,
      }),
    release.version,
  );
  return (
    <Card title="Gate">
      {!value && !error && <Placeholder height={44} />}
      {error && (
        <Typography variant="body2">
          The gate cannot be asked: {error.message}
        </Typography>
      )}
      {value && (
        <>
          <Typography variant="body2" gutterBottom>
            <StateChip tone={TONES[value.decision]}>{value.decision}</StateChip>{' '}
            {environment}
          </Typography>
          {value.reasons.map(({ code, message }) => (
            <Typography key={code} variant="body2" color="textSecondary">
              {message}
            </Typography>
          ))}
        </>
      )}
    </Card>
  );
}
