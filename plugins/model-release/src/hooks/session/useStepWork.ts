import type {
  CommandBodies,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from './ReleaseSession';
import { useWork, type Done } from './useWork';

export type StepWork = ReturnType<typeof useStepWork>;

/** Work on a step, with its commands. They carry the version that the reader sees. */
export function useStepWork(step: { key: string; version: number }) {
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
