import { createHash } from 'node:crypto';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { CreateReleaseRequest } from '@model-release/backstage-plugin-model-release-common';

/**
 * One key for one release that one step of one task requests: the same when the task is run again,
 * another one for each round of an `each` loop.
 */
export function creationKey(
  context: Pick<ActionContext<{}>, 'task' | 'step'>,
  request: CreateReleaseRequest,
): string {
  const named = [
    context.task.id,
    context.step?.id ?? '',
    request.entityRef,
    request.model ?? '',
    request.checkpoint.id,
    request.environment,
  ];
  const digest = createHash('sha256').update(JSON.stringify(named));
  return `release-request-${digest.digest('hex')}`;
}
