import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  Release,
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { releaseDetail } from '../../domain/views/releaseDetail';
import { releaseSummary } from '../../domain/views/releaseSummary';
import { ownersToName, PeopleFacts } from '../../domain/views/stepPeople';
import { OwnerDirectory } from '../../ports/OwnerDirectory';

export interface PresentDependencies {
  owners: Pick<OwnerDirectory, 'peopleBehind'>;
  clock: () => Date;
  logger: Pick<LoggerService, 'warn'>;
}

/**
 * Names are only for display. If the catalog fails, the answer has none: a decision must not look
 * as if it had failed.
 */
async function peopleOf(
  { owners, logger }: Omit<PresentDependencies, 'clock'>,
  releases: readonly Release[],
  { delegations }: Caller,
): Promise<PeopleFacts> {
  try {
    const behind = await owners.peopleBehind(ownersToName(releases));
    return { behind, delegations };
  } catch (error) {
    logger.warn('Could not look up the members of the owners', toError(error));
    return { behind: new Map(), delegations };
  }
}

/** A release as the caller sees it. */
export async function presentRelease(
  dependencies: PresentDependencies,
  release: Release,
  caller: Caller,
): Promise<ReleaseDetail> {
  const people = await peopleOf(dependencies, [release], caller);
  const now = dependencies.clock().toISOString();
  return releaseDetail(release, caller, people, now);
}

/** Releases as a list shows them. */
export async function presentSummaries(
  dependencies: PresentDependencies,
  releases: readonly Release[],
  caller: Caller,
): Promise<ReleaseSummary[]> {
  const people = await peopleOf(dependencies, releases, caller);
  const now = dependencies.clock().toISOString();
  return releases.map(release => releaseSummary(release, caller, people, now));
}
