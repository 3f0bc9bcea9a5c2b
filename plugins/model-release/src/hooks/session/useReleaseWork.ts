import type {
  CommandBodies,
  ReleaseAction,
} from '@model-release/backstage-plugin-model-release-common';
import type { Done } from '../work';
import { useSession } from './ReleaseSession';
import { useWork } from './useWork';

/**
 * Work on the release as a whole, with its commands. They carry the version that the reader sees, but for
 * comments, which are about no version.
 */
export function useReleaseWork(place: string) {
  const { api, release, confirmSecrets } = useSession();
  // Steps are places too, under their keys; a bracket is in none of those.
  const work = useWork(`(${place})`);
  const command = async <TName extends ReleaseAction>(
    name: TName,
    body: Omit<CommandBodies[TName], 'expectedVersion'>,
    done: Done,
  ) =>
    (await confirmSecrets(body)) &&
    work.send(
      name,
      () =>
        api.releaseCommand(release.id, name, {
          ...body,
          ...(name !== 'comment' && { expectedVersion: release.version }),
        } as CommandBodies[TName]),
      done,
    );
  return { ...work, command };
}
