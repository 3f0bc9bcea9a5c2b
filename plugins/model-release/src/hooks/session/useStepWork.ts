import type {
  CommandBodies,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import type { Done, StepWork } from '../work';
import { useSession } from './ReleaseSession';
import { useWork } from './useWork';

/** Work on a step. Its commands carry the version that the reader sees. */
export function useStepWork(step: { key: string; version: number }): StepWork {
  const { api, release } = useSession();
  const work = useWork(step.key);
  const command = <TName extends StepCommand>(
    name: TName,
    body: Omit<CommandBodies[TName], 'expectedVersion'>,
    done: Done,
  ) =>
    work.send(
      name,
      () =>
        api.stepCommand(release.id, step.key, name, {
          ...body,
          expectedVersion: step.version,
        } as CommandBodies[TName]),
      done,
    );
  return { ...work, command };
}
