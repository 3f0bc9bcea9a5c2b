import {
  Release,
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { releaseDetail } from '../views/releaseDetail';
import { releaseSummary } from '../views/releaseSummary';
import { ownersToName, PeopleFacts } from '../views/stepPeople';
import { Caller, ReleaseOffice } from './ReleaseOffice';

async function peopleOf(
  { owners }: ReleaseOffice,
  releases: readonly Release[],
  { delegations }: Caller,
): Promise<PeopleFacts> {
  const behind = await owners.peopleBehind(ownersToName(releases));
  return { behind, delegations };
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
  return releases.map(release => releaseSummary(release, people, now));
}
