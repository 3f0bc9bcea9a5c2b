import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  PreviewRemark,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../../domain/Calendar';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { releasePreview } from '../../domain/views/releasePreview';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { judgeRollback } from '../../review/advice/judgeRollback';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import { vouchFor } from '../people/vouchFor';
import { conflictWith } from './conflictWith';
import { findRelated } from './findRelated';
import { ReleaseRequestReader } from './ReleaseRequestReader';

export interface PreviewDependencies extends CallerDependencies {
  calendar: Pick<Calendar, 'dueAt'>;
  releases: Pick<
    ReleaseStore,
    'find' | 'findOpen' | 'listRelated' | 'selectReadable'
  >;
  requestReader: Pick<ReleaseRequestReader, 'read'>;
}

/**
 * What only the requester can judge, and would otherwise hear of five steps later: nothing shows that one
 * could go back to that checkpoint.
 */
async function doubtsAbout(
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
