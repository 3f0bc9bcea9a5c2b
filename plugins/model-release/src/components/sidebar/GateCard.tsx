import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/modelReleaseApiRef';
import { useLive } from '../../hooks/useLive';
import { gateWords } from './gateWords';
import { useTranslation } from '../../hooks/useTranslation';
import type { Viewer } from '../../common/viewer';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import { Placeholder } from '../common/Placeholder';
import { StateChip } from '../status/StateChip';

/** What a deployment of this checkpoint would be told now. */
export function GateCard(props: { release: ReleaseDetail; viewer: Viewer }) {
  const { release, viewer } = props;
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
  const { text } = useTranslation();
  const words = value && gateWords(value, release, viewer);
  return (
    <Card title="Gate">
      {!words && !error && <Placeholder height={44} />}
      {error && (
        <Typography variant="body2">
          The gate cannot be asked: {error.message}
        </Typography>
      )}
      {words && (
        <>
          <Typography variant="body2" gutterBottom>
            <StateChip tone={words.tone}>{words.label}</StateChip> {environment}
          </Typography>
          {words.sentences.map(sentence => (
            <Typography
              key={text(sentence)}
              variant="body2"
              color="textSecondary"
            >
              <PhraseText phrase={sentence} />
            </Typography>
          ))}
        </>
      )}
    </Card>
  );
}
