import type { ArchiveListing } from '@model-release/backstage-plugin-model-release-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useTranslation } from '../../hooks/useTranslation';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { ArchiveEntries } from './ArchiveEntries';

/** What is in an archive, as it declares it. */
export function ArchivePreview(props: {
  label: string;
  fileName: string;
  size: number;
  loadEntries: () => Promise<ArchiveListing>;
}) {
  const { label, fileName, size, loadEntries } = props;
  const { t } = useTranslation();
  const { value, error, retry } = useAsyncRetry(loadEntries, [fileName, size]);
  if (error) {
    return (
      <LoadError
        title={t('preview.archiveNotListed')}
        error={error}
        onRetry={retry}
      />
    );
  }
  return value ? (
    <ArchiveEntries label={label} listing={value} />
  ) : (
    <Placeholder height={120} />
  );
}
