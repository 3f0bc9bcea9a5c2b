import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  GateAnswer,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense, useState } from 'react';
import { failureWords } from '../../common/failure';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useLive, type Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import type { Viewer } from '../../common/viewer';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import { Placeholder } from '../common/Placeholder';
import { StateChip } from '../status/StateChip';
import { releaseRouteRef } from '../../routes';
import { gateWords, type GateWords } from './gateWords';

const PipelineDialog = lazy(async () => {
  const { PipelineDialog: component } = await import('./PipelineDialog');
  return { default: component };
});

/** What a deployment of this checkpoint would be told now. */
function useGate(release: ReleaseDetail): Live<GateAnswer> {
  const api = useApi(modelReleaseApiRef);
  const { entityRef, checkpoint, environment, model } = release;
  return useLive(
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
}

/** An approval outlasts later requests for the same checkpoint, so the answer can come from another release. */
function RestsOn({ id }: { id: string }) {
  const { t } = useTranslation();
  const toRelease = useRouteRef(releaseRouteRef);
  return (
    <Typography variant="body2" gutterBottom>
      <Link to={toRelease({ id })}>{t('sidebar.gateRestsOn')}</Link>
    </Typography>
  );
}

function Answer(props: { words: GateWords; environment: string }) {
  const { text } = useTranslation();
  const { label, tone, sentences } = props.words;
  return (
    <>
      <Typography variant="body2" gutterBottom>
        <StateChip tone={tone}>{text(label)}</StateChip> {props.environment}
      </Typography>
      {sentences.map(sentence => (
        <Typography key={text(sentence)} variant="body2" color="textSecondary">
          <PhraseText phrase={sentence} />
        </Typography>
      ))}
    </>
  );
}

/** The call that a pipeline makes; loaded when somebody wants it. */
function AskFromPipeline({ release }: { release: ReleaseDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('sidebar.askFromPipelineEntry')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PipelineDialog release={release} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Whether this checkpoint can be deployed now, and why. */
export function GateCard(props: { release: ReleaseDetail; viewer: Viewer }) {
  const { t, text } = useTranslation();
  const { release, viewer } = props;
  const { value, error } = useGate(release);
  return (
    <Card title={t('sidebar.gate')} help="gate">
      {!value && !error && <Placeholder height={44} />}
      {error && (
        <Typography variant="body2">
          {t('sidebar.gateNotChecked', { problem: text(failureWords(error)) })}
        </Typography>
      )}
      {value && (
        <Answer
          words={gateWords(value, release, viewer)}
          environment={release.environment}
        />
      )}
      {value?.release && value.release !== release.id && (
        <RestsOn id={value.release} />
      )}
      <AskFromPipeline release={release} />
    </Card>
  );
}
