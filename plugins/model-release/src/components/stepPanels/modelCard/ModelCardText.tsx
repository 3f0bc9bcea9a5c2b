import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { lazy, Suspense, useId, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { evidenceTransferApiRef } from '../../../api/EvidenceTransferApi';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { LoadError } from '../../common/LoadError';
import { Placeholder } from '../../common/Placeholder';

const EvidencePreview = lazy(() =>
  import('../../preview/EvidencePreview').then(m => ({
    default: m.EvidencePreview,
  })),
);

function CardText() {
  const { release } = useSession();
  const transferApi = useApi(evidenceTransferApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => transferApi.fetchOfRelease(release.id, 'model-card'),
    [release.id],
  );
  if (error) {
    return (
      <LoadError
        title="The model card cannot be shown"
        error={error}
        onRetry={retry}
      />
    );
  }
  return value ? (
    <EvidencePreview
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

/** The model card as it was read when the release was asked for: the text that is signed. */
export function ModelCardText() {
  const [isOpen, setOpen] = useState(false);
  const { release } = useSession();
  const textId = useId();
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={textId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Close the model card' : 'Read the model card'}
      </Button>
      <div id={textId}>
        {isOpen && (
          <Suspense fallback={<Placeholder height={120} />}>
            {/* Another card is another text, even one of the same size. */}
            <CardText key={release.modelCard.digest} />
          </Suspense>
        )}
      </div>
    </>
  );
}
