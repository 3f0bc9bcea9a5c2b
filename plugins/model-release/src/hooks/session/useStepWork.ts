import type {
  CommandBodies,
  ReleaseDetail,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { useMemo } from 'react';
import { canAdvance } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import {
  NO_DRAFT,
  withoutComment,
  type Done,
  type Draft,
  type StepWork,
} from '../work';
import { useSession } from './ReleaseSession';
import { useWork } from './useWork';

/** Commands after which the review goes on later, with what was ticked and answered so far. */
const SENDS_A_COMMENT: readonly StepCommand[] = ['request-changes', 'reassign'];

/** The earlier result of a step that is open again, to be edited; nothing typed otherwise. */
function draftOf(
  { steps }: Pick<ReleaseDetail, 'steps'>,
  key: string,
  viewer: Viewer,
): Draft {
  const step = steps.find(other => other.key === key);
  // Whoever only reads it has nothing to edit.
  const result = step && canAdvance(step, viewer) ? step.result : undefined;
  return step?.previousRound && result && 'files' in result
    ? {
        ...NO_DRAFT,
        comment: result.comment ?? '',
        checklist: result.type === 'manual' ? result.checklist : {},
      }
    : NO_DRAFT;
}

/** Work on a step. Its commands carry the version that the reader sees. */
export function useStepWork(step: { key: string; version: number }): StepWork {
  const { api, release, viewer, confirmSecrets } = useSession();
  const initial = useMemo(
    () => draftOf(release, step.key, viewer),
    [release, step.key, viewer],
  );
  const work = useWork(step.key, initial);
  const command = async <TName extends StepCommand>(
    name: TName,
    body: Omit<CommandBodies[TName], 'expectedVersion'>,
    done: Done,
  ) =>
    (await confirmSecrets(body)) &&
    work.send(
      name,
      () =>
        api.stepCommand(release.id, step.key, name, {
          ...body,
          expectedVersion: step.version,
        } as CommandBodies[TName]),
      done,
      SENDS_A_COMMENT.includes(name) ? withoutComment : undefined,
    );
  return { ...work, command };
}
