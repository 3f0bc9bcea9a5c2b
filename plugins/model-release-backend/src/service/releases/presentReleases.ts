import { toError } from '@backstage/errors';
import {
  Release,
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { releaseDetail } from '../../domain/views/releaseDetail';
import { releaseSummary } from '../../domain/views/releaseSummary';
import { ownersToName, PeopleFacts } from '../../domain/views/stepPeople';
import { Caller, ReleaseOffice } from './ReleaseOffice';

/**
 * Names are for people to read. Where the catalog cannot say them, the answer goes without: what was
 * decided before must not look as if it had failed.
 */
async function peopleOf(
  { owners, warn }: ReleaseOffice,
  releases: readonly Release[],
  { delegations }: Caller,
): Promise<PeopleFacts> {
  try {
    const behind = await owners.peopleBehind(ownersToName(releases));
    return { behind, delegations };
  } catch (error) {
    warn('The people behind owners cannot be named', toError(error));
    return { behind: new Map(), delegations };
  }
}

/** A release as the caller sees it. */
export async function presentRelease(
  office: ReleaseOffice,
  release: Release,
  caller: Caller,
): Promise<ReleaseDetail> {
  const people = await peopleOf(office, [release], caller);
  const now = office.clock().toISOString();
  return releaseDetail(release, caller, people, now);
}

/** Releases as a list shows them. */
export async function presentSummaries(
  office: ReleaseOffice,
  releases: readonly Release[],
  caller: Caller,
): Promise<ReleaseSummary[]> {
  const people = await peopleOf(office, releases, caller);
  const now = office.clock().toISOString();
  return releases.map(release => releaseSummary(release, caller, people, now));
}
