import {
  Serving,
  servingOf,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore, ServingFilter } from '../../ports/ReleaseStore';

/** What serves of a model, and what is on its way: two statements, of which a policy makes the second. */
export async function listServing(
  releases: Pick<ReleaseStore, 'findServing' | 'selectReadable'>,
  filter: ServingFilter,
  { readable }: Pick<ReleaseAccess, 'readable'>,
): Promise<Serving[]> {
  const candidates = await releases.findServing(filter);
  const ids = candidates.map(({ id }) => id);
  const known = new Set(await releases.selectReadable(ids, readable));
  return servingOf(candidates, id => known.has(id));
}
