import {
  isOpenRelease,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';

const PRODUCTION = 'production';

/** What is due first; of two at once, the one to production, then the newer one. */
function compare(a: ReleaseSummary, b: ReleaseSummary): number {
  return (
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
    Number(b.environment === PRODUCTION) -
      Number(a.environment === PRODUCTION) ||
    b.createdAt.localeCompare(a.createdAt)
  );
}

/** The releases that wait for somebody, most urgent first. */
export function openReleases(
  releases: readonly ReleaseSummary[],
): ReleaseSummary[] {
  return releases
    .filter(release => isOpenRelease(release.status))
    .sort(compare);
}

function isSameTarget(a: ReleaseSummary, b: ReleaseSummary): boolean {
  return a.environment === b.environment && a.model === b.model;
}

/**
 * What else has to be known of a model beside one of its releases: an approval that was taken back
 * and that no later approval has made up for, else the last checkpoint that was released.
 */
export function releaseBeside(
  releases: readonly ReleaseSummary[],
  current: ReleaseSummary,
): ReleaseSummary | undefined {
  const newest = [...releases].sort((a, b) =>
    b.updatedAt.localeCompare(a.updatedAt),
  );
  const others = newest.filter(({ id }) => id !== current.id);
  const isMadeUpFor = (revoked: ReleaseSummary) =>
    releases.some(
      release =>
        (release.status === 'approved' || release.status === 'released') &&
        isSameTarget(release, revoked) &&
        release.createdAt > revoked.updatedAt,
    );
  return (
    others.find(
      release => release.status === 'revoked' && !isMadeUpFor(release),
    ) ?? others.find(({ status }) => status === 'released')
  );
}

/**
 * The release that the tab opens with: the wanted one, else the most urgent open one, else the
 * newest.
 */
export function currentRelease(
  releases: readonly ReleaseSummary[],
  wantedId: string | undefined,
): ReleaseSummary | undefined {
  const newest = [...releases].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
  return (
    releases.find(release => release.id === wantedId) ??
    openReleases(releases)[0] ??
    newest[0]
  );
}
