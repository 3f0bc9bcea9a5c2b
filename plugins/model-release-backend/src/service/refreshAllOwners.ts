import {
  ModelReleaseError,
  OPEN_RELEASE_STATUSES,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { decide } from '../domain/decide';
import { executeCommand } from './executeCommand';
import {
  lookUpOwners,
  OwnershipSources,
  OwnersNow,
  toRefresh,
} from './lookUpOwners';
import { decisionContext, ReleaseOffice, SYSTEM } from './ReleaseOffice';

const PAGE_SIZE = 100;

/** What came of looking all owners up again. */
export interface RefreshReport {
  /** Ids of the releases whose owners changed. */
  changed: string[];
  /** Roles and entities that lead to nobody now, in words; those steps keep their owners. */
  problems: string[];
}

async function* openReleases({
  store,
}: ReleaseOffice): AsyncGenerator<Release> {
  let cursor: string | undefined;
  do {
    const page = await store.list({
      statuses: [...OPEN_RELEASE_STATUSES],
      readable: 'all',
      orderBy: 'createdAt',
      limit: PAGE_SIZE,
      cursor,
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function problemsOf(release: Release, { steps }: OwnersNow): string[] {
  if (steps.size === 0) {
    return [
      `${release.entityRef} has open releases and is not in the catalog.`,
    ];
  }
  return [...steps].flatMap(([key, found]) =>
    'problem' in found
      ? [`Step ${key} of releases of ${release.entityRef}: ${found.problem}`]
      : [],
  );
}

/** @returns whether the owners of the release changed */
async function refresh(
  office: ReleaseOffice,
  sources: OwnershipSources,
  release: Release,
  now: OwnersNow,
): Promise<boolean> {
  const command = await toRefresh(sources, release, now);
  const rehearsal = decide(release, command, decisionContext(office, SYSTEM));
  if (rehearsal.events.length === 0) {
    return false;
  }
  try {
    await executeCommand(office, release.id, command, SYSTEM);
    return true;
  } catch (error) {
    // Somebody was faster: the next round sees to it.
    if (error instanceof ModelReleaseError) {
      return false;
    }
    throw error;
  }
}

/**
 * Looks the owners of all open releases up again. The catalog is asked once for each model under each
 * runbook version, and only releases for which something changed are written to.
 */
export async function refreshAllOwners(
  office: ReleaseOffice,
  sources: OwnershipSources,
  signal: AbortSignal,
): Promise<RefreshReport> {
  const known = new Map<string, OwnersNow>();
  const report: RefreshReport = { changed: [], problems: [] };
  for await (const release of openReleases(office)) {
    if (signal.aborted) {
      break;
    }
    const key = `${release.entityRef} ${release.runbook.digest}`;
    const now = known.get(key) ?? (await lookUpOwners(sources, release));
    if (!known.has(key)) {
      known.set(key, now);
      report.problems.push(...problemsOf(release, now));
    }
    if (await refresh(office, sources, release, now)) {
      report.changed.push(release.id);
    }
  }
  return report;
}
