import { lazy, Suspense } from 'react';
import { Placeholder } from '../../common/Placeholder';
import type { AttachmentUploadProps } from './AttachmentUpload';

const AttachmentUpload = lazy(() =>
  import('./AttachmentUpload').then(m => ({ default: m.AttachmentUpload })),
);

/** {@link AttachmentUpload}, which only those load who can attach files. */
export function LazyAttachmentUpload(props: AttachmentUploadProps) {
  return (
    <Suspense fallback={<Placeholder height={120} />}>
      <AttachmentUpload {...props} />
    </Suspense>
  );
}
