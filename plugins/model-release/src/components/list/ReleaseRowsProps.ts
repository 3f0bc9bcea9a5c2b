import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import type { Viewer } from '../../common/viewer';

/** What a list of releases is drawn from, as a table or as cards. */
export interface ReleaseRowsProps {
  releases: readonly ReleaseSummary[];
  viewer: Viewer;
  now: DateTime;
  linkTo: (id: string) => string;
}
