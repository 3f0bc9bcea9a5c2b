import Typography from '@material-ui/core/Typography';
import {
  formatByteSize,
  visibleText,
  type ArchiveListing,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { WideTable } from '../common/WideTable';

/** How many entries there are, at least where the listing is cut, and how large they say they are. */
function ListingSummary({ listing }: { listing: ArchiveListing }) {
  const { t, speech } = useTranslation();
  const { entryCount, totalSize, truncated, entries } = listing;
  const { format } = new Intl.NumberFormat(speech.language);
  return (
    <Typography variant="body2" color="textSecondary">
      {[
        t(truncated ? 'preview.atLeastEntries' : 'preview.entries', {
          count: entryCount,
          number: format(entryCount),
          size: formatByteSize(totalSize),
        }),
        ...(entries.length < entryCount
          ? [t('preview.firstListed', { number: format(entries.length) })]
          : []),
        t('preview.listingOnly'),
      ].join(' ')}
    </Typography>
  );
}

function ArchiveWarnings({ warnings }: Pick<ArchiveListing, 'warnings'>) {
  const { t } = useTranslation();
  return warnings.length > 0 ? (
    <Notice tone="bad">
      {t('preview.archiveWarnings')}
      <ul>
        {warnings.map(warning => (
          <li key={warning}>{visibleText(warning)}</li>
        ))}
      </ul>
    </Notice>
  ) : null;
}

/** The entries of an archive, and what is odd about them. */
export function ArchiveEntries(props: {
  label: string;
  listing: ArchiveListing;
}) {
  const { t } = useTranslation();
  const { label, listing } = props;
  return (
    <>
      <ArchiveWarnings warnings={listing.warnings} />
      <ListingSummary listing={listing} />
      {listing.entries.length > 0 && (
        <WideTable
          label={label}
          columns={[t('preview.path'), t('preview.size'), t('preview.warning')]}
          rows={listing.entries.map(({ path, size, warning }, index) => ({
            key: String(index),
            cells: [visibleText(path), formatByteSize(size), warning ?? ''],
          }))}
        />
      )}
    </>
  );
}
