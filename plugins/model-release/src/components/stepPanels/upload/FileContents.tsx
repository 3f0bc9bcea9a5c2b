import type {
  EvaluationReport,
  Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import { useApi } from '@backstage/core-plugin-api';
import { evidenceTransferApiRef } from '../../../api/EvidenceTransferApi';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useAdvice } from '../../advice/useAdvice';
import { EvaluationDetails } from '../../evaluation/EvaluationDetails';
import { EvidencePreview } from '../../preview/EvidencePreview';

function Evaluation(props: { report: EvaluationReport; label: string }) {
  const { value: advice } = useAdvice();
  return <EvaluationDetails {...props} previous={advice?.previousEvaluation} />;
}

/** What is in a stored file: as an evaluation where it is one, else as far as it can be shown safely. */
export function FileContents(props: { file: Evidence; stepKey: string }) {
  const { file, stepKey } = props;
  const { api, release } = useSession();
  const transferApi = useApi(evidenceTransferApiRef);
  const target = { releaseId: release.id, stepKey };
  return file.evaluation ? (
    <Evaluation report={file.evaluation} label={file.fileName} />
  ) : (
    <EvidencePreview
      fileName={file.fileName}
      mediaType={file.detectedType ?? file.mediaType}
      size={file.size}
      load={range => transferApi.download(target, file, range)}
      loadEntries={() => api.listEntries(release.id, stepKey, file.id)}
    />
  );
}
