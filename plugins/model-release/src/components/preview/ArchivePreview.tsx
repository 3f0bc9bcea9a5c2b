import Typography from '@material-ui/core/Typography';
import {
  formatByteSize,
  type ArchiveListing,
} from '@model-release/backstage-plugin-model-release-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';
import { LoadError } from '../common/LoadError';
import { Notice } from '../common/Notice';
import { Placeholder } from '../common/Placeholder';
import { WideTable } from '../common/WideTable';

const NUMBER = new Intl.NumberFormat('en');

/** `3 files, 1.2 MiB unpacked`; at least, where the list is cut. */
function summary({
  entryCount,
  totalSize,
  truncated,
  entries,
}: ArchiveListing) {
  const count = `${truncated ? 'At least ' : ''}${NUMBER.format(entryCount)} ${
    entryCount === 1 ? 'entry' : 'entries'
  }, ${formatByteSize(totalSize)} unpacked.`;
  return entries.length < entryCount
    ? `${count} The first ${NUMBER.format(entries.length)} are listed.`
    : count;
}

function Listing(props: { label: string; listing: ArchiveListing }) {
  const { label, listing } = props;
  return (
    <>
      {listing.warnings.length > 0 && (
        <Notice tone="bad">
          Be careful when you unpack this archive:
          <ul>
            {listing.warnings.map(warning => (
              <li key={warning}>{visibleText(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Typography variant="body2" color="textSecondary">
        {summary(listing)} Nothing was unpacked: sizes are what the archive
        says.
      </Typography>
      {listing.entries.length > 0 && (
        <WideTable
          label={label}
          columns={['Path', 'Size', 'Remark']}
          rows={listing.entries.map(({ path, size, warning }, index) => ({
            key: String(index),
            cells: [visibleText(path), formatByteSize(size), warning ?? ''],
          }))}
        />
      )}
    </>
  );
}

/** What is in an archive, by its own words. */
export function ArchivePreview(props: {
  label: string;
  fileName: string;
  size: number;
  loadEntries: () => Promise<ArchiveListing>;
}) {
  const { label, fileName, size, loadEntries } = props;
  const { value, error, retry } = useAsyncRetry(loadEntries, [fileName, size]);
  if (error) {
    return (
      <LoadError
        title="The archive could not be listed."
        error={error}
        onRetry={retry}
      />
    );
  }
  return value ? (
    <Listing label={label} listing={value} />
  ) : (
    <Placeholder height={120} />
  );
}
