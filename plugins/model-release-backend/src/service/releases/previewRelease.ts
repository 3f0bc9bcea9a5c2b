import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  PreviewRemark,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../../domain/Calendar';
import { isMovingName } from '../../domain/isMovingName';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { releasePreview } from '../../domain/views/releasePreview';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { judgeRollback } from '../../review/advice/judgeRollback';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import { vouchFor } from '../people/vouchFor';
import { conflictWith } from './conflictWith';
import { findRelated } from './findRelated';
import { listServing } from './listServing';
import { ReleaseRequestReader } from './ReleaseRequestReader';

export interface PreviewDependencies extends CallerDependencies {
  calendar: Pick<Calendar, 'dueAt'>;
  releases: Pick<
    ReleaseStore,
    'find' | 'findOpen' | 'findServing' | 'listRelated' | 'selectReadable'
  >;
  requestReader: Pick<ReleaseRequestReader, 'read'>;
}

/** Nothing shows that one could go back to that checkpoint, which is said five steps later otherwise. */
async function rollbackDoubts(
  dependencies: Pick<PreviewDependencies, 'releases'>,
  request: CreateReleaseRequest,
  access: ReleaseAccess,
): Promise<PreviewRemark[]> {
  const { checkpoint, rollback } = request;
  if (rollback?.type !== 'checkpoint' || rollback.target === checkpoint.id) {
    return [];
  }
  const related = await findRelated(dependencies, request, access, {
    checkpointId: rollback.target,
  });
  const { ok, code, detail } = judgeRollback(rollback, related);
  return ok === true
    ? []
    : [{ code: `rollback_${code}`, message: detail, field: 'rollback.target' }];
}

/** Somebody may have chosen the checkpoint of the last release, or release it again on purpose. */
async function servingDoubts(
  { releases }: Pick<PreviewDependencies, 'releases'>,
  { checkpoint, entityRef, environment, model }: CreateReleaseRequest,
  access: ReleaseAccess,
): Promise<PreviewRemark[]> {
  const serving = await listServing(
    releases,
    { entityRef, environment },
    access,
  );
  const isServing = serving.some(
    one => one.model === model && one.current?.checkpoint.id === checkpoint.id,
  );
  return isServing
    ? [
        {
          code: 'checkpoint_serving',
          message: `Checkpoint ${checkpoint.id} serves ${environment} already.`,
          field: 'checkpoint.id',
        },
      ]
    : [];
}

/** Next week the ID may stand for weights that nobody has reviewed. */
function namingDoubts({ checkpoint }: CreateReleaseRequest): PreviewRemark[] {
  return isMovingName(checkpoint.id)
    ? [
        {
          code: 'checkpoint_id_moves',
          message: `“${checkpoint.id}” can stand for other weights later. Use an ID that only this checkpoint has.`,
          field: 'checkpoint.id',
        },
      ]
    : [];
}

/** What only the requester can judge. */
async function doubtsAbout(
  ...asked: Parameters<typeof rollbackDoubts>
): Promise<PreviewRemark[]> {
  const doubts = await Promise.all([
    servingDoubts(...asked),
    rollbackDoubts(...asked),
  ]);
  const [, request] = asked;
  return [...namingDoubts(request), ...doubts.flat()];
}

/**
 * Previews a request to open a release. Nothing is stored.
 *
 * @param startedBy - the service that started the template, as the scaffolder vouches for it
 */
export async function previewRelease(
  dependencies: PreviewDependencies,
  request: CreateReleaseRequest,
  startedBy: string | undefined,
  credentials: BackstageCredentials,
): Promise<ReleasePreview> {
  const { calendar, clock, releases, requestReader } = dependencies;
  const caller = await identifyCaller(dependencies, credentials, 'recent');
  const requester = vouchFor(caller.actor, startedBy);
  const input = await requestReader.read(request, credentials);
  const first = await releases.findOpen(request);
  const conflict =
    first === undefined
      ? undefined
      : await conflictWith(dependencies, request, first, caller.access);
  return releasePreview({
    input,
    requester,
    conflict,
    doubts: await doubtsAbout(dependencies, request, caller.access),
    delegations: caller.delegations,
    calendar,
    now: clock().toISOString(),
  });
}
