import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { DatasetList } from './DatasetList';
import { LicenseList } from './LicenseList';

/** What was found on the matter of one line of a checklist, to be shown with it. Checks nothing. */
export function ChecklistAdvice(props: {
  shows: 'datasets' | 'licenses';
  advice: Pick<ReleaseAdvice, 'licenses' | 'datasets'>;
}) {
  const { shows, advice } = props;
  return shows === 'datasets' ? (
    <DatasetList datasets={advice.datasets} />
  ) : (
    <LicenseList licenses={advice.licenses} />
  );
}
