import {
  ModelReleaseError,
  OPEN_RELEASE_STATUSES,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { SYSTEM } from '../../domain/Caller';
import { decide } from '../../domain/commands/decide';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { decisionContext } from './decisionContext';
import { CommandDependencies, executeCommand } from './executeCommand';
import {
  lookUpOwners,
  OwnerLookupDependencies,
  OwnersNow,
  toRefresh,
} from '../people/lookUpOwners';

const PAGE_SIZE = 100;

export interface OwnerRefreshDependencies
  extends CommandDependencies,
    OwnerLookupDependencies {
  releases: Pick<ReleaseStore, 'list' | 'transaction'>;
}

/** Called while a round is running, so that an interrupted round has reported what it did. */
export interface RefreshListener {
  /** The owners of a release changed, or whether anybody could act on a step of it. */
  onChanged(releaseId: string): Promise<void>;
  /**
   * A role or an entity no longer resolves to anybody, or could not be looked up; its steps keep
   * their owners.
   */
  onProblem(problem: string): void;
}

async function* openReleases(
  releases: Pick<ReleaseStore, 'list'>,
): AsyncGenerator<Release> {
  let cursor: string | undefined;
  do {
    const page = await releases.list({
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
      `${release.entityRef} has open releases but is not in the catalog.`,
    ];
  }
  return [...steps].flatMap(([key, found]) =>
    'problem' in found
      ? [`Step ${key} of releases of ${release.entityRef}: ${found.problem}`]
      : [],
  );
}

/** The same directory, asked about the people behind each Group and User once in a round. */
function askingOnce(
  owners: OwnerLookupDependencies['owners'],
): OwnerLookupDependencies['owners'] {
  const known = new Map<string, readonly string[]>();
  return {
    resolve: (model, steps) => owners.resolve(model, steps),
    eligibility: (ref, others) => owners.eligibility(ref, others),
    async peopleNow(refs) {
      const unknown = refs.filter(ref => !known.has(ref));
      if (unknown.length > 0) {
        const found = await owners.peopleNow(unknown);
        found.forEach((people, ref) => known.set(ref, people));
      }
      return known;
    },
  };
}

/** @returns whether the owners of the release changed, or who could act on it */
async function refresh(
  dependencies: OwnerRefreshDependencies,
  release: Release,
  now: OwnersNow,
): Promise<boolean> {
  const command = await toRefresh(dependencies, release, now);
  const rehearsal = decide(
    release,
    command,
    decisionContext(dependencies, SYSTEM),
  );
  if (rehearsal.events.length === 0) {
    return false;
  }
  try {
    await executeCommand(dependencies, release.id, command, SYSTEM);
    return true;
  } catch (error) {
    if (isOvertaken(error)) {
      return false;
    }
    throw error;
  }
}

/** A concurrent change: the next round handles it. */
function isOvertaken(error: unknown): boolean {
  return (
    error instanceof ModelReleaseError &&
    ['stale_version', 'release_closed'].includes(error.code)
  );
}

/**
 * Refreshes the owners of all open releases. The catalog is asked for the owners once for each
 * model under each runbook version, once for the people behind each owner, and once more for each step
 * that was reassigned. Only releases for which something changed are written to. A failure for one model
 * does not affect the others.
 */
export async function refreshAllOwners(
  given: OwnerRefreshDependencies,
  listener: RefreshListener,
  signal: AbortSignal,
): Promise<void> {
  const dependencies = { ...given, owners: askingOnce(given.owners) };
  const known = new Map<string, OwnersNow>();
  for await (const release of openReleases(dependencies.releases)) {
    if (signal.aborted) {
      return;
    }
    try {
      const key = `${release.entityRef} ${release.runbook.digest}`;
      const now = known.get(key) ?? (await lookUpOwners(dependencies, release));
      if (!known.has(key)) {
        known.set(key, now);
        problemsOf(release, now).forEach(listener.onProblem);
      }
      if (await refresh(dependencies, release, now)) {
        await listener.onChanged(release.id);
      }
    } catch (error) {
      listener.onProblem(`Owners of release ${release.id}: ${error}`);
    }
  }
}
