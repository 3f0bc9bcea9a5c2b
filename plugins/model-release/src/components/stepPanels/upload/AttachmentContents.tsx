import { useApi } from '@backstage/core-plugin-api';
import type {
  EvaluationReport,
  Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import {
  evidenceTransferApiRef,
  modelReleaseApiRef,
} from '../../../api/apiRefs';
import type { EvidenceTarget } from '../../../api/EvidenceTransferApi';
import { useAdvice } from '../../advice/useAdvice';
import { EvaluationDetails } from '../../evaluation/EvaluationDetails';
import { LazyEvidencePreview } from '../../preview/LazyEvidencePreview';

function Evaluation(props: { report: EvaluationReport; label: string }) {
  const { value: advice } = useAdvice();
  return <EvaluationDetails {...props} previous={advice?.previousEvaluation} />;
}

/** What is in a stored file: as an evaluation where it is one, else as far as it can be shown safely. */
export function AttachmentContents(props: {
  file: Evidence;
  target: EvidenceTarget;
}) {
  const { file, target } = props;
  const api = useApi(modelReleaseApiRef);
  const transferApi = useApi(evidenceTransferApiRef);
  return file.evaluation ? (
    <Evaluation report={file.evaluation} label={file.fileName} />
  ) : (
    <LazyEvidencePreview
      fileName={file.fileName}
      mediaType={file.detectedType ?? file.mediaType}
      size={file.size}
      load={range => transferApi.download(target, file, range)}
      loadEntries={() =>
        api.listEntries(target.releaseId, target.stepKey, file.id)
      }
    />
  );
}
