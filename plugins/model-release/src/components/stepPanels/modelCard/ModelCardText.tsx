import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useId, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { evidenceTransferApiRef } from '../../../api/apiRefs';
import { useTranslation } from '../../../hooks/useTranslation';
import { LoadError } from '../../common/LoadError';
import { Placeholder } from '../../common/Placeholder';
import { LazyEvidencePreview } from '../../preview/LazyEvidencePreview';

function CardText({ releaseId }: { releaseId: string }) {
  const { t } = useTranslation();
  const transferApi = useApi(evidenceTransferApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => transferApi.fetchOfRelease(releaseId, 'model-card'),
    [releaseId],
  );
  if (error) {
    return (
      <LoadError
        title={t('modelCard.notLoaded')}
        error={error}
        onRetry={retry}
      />
    );
  }
  return value ? (
    <LazyEvidencePreview
      fileName="model-card.md"
      mediaType="text/markdown"
      size={value.size}
      load={async range =>
        range ? value.slice(range.start, range.end + 1) : value
      }
    />
  ) : (
    <Placeholder height={120} />
  );
}

/** The model card as it was read when the release was requested: the text that is signed. */
export function ModelCardText({
  release,
}: {
  release: Pick<ReleaseDetail, 'id' | 'modelCard'>;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const textId = useId();
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={textId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('modelCard.hide') : t('modelCard.show')}
      </Button>
      <div id={textId}>
        {isOpen && (
          // Another card is another text, even one of the same size.
          <CardText key={release.modelCard.digest} releaseId={release.id} />
        )}
      </div>
    </>
  );
}
