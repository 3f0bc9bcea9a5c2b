import {
  isOpenRelease,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';

function compare(a: ReleaseSummary, b: ReleaseSummary): number {
  return (
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
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
