import {
  EvaluationResult,
  modelReleaseReadPermission,
  PreviousEvaluation,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { EarlierRelease } from '../domain/advice/judgeRollback';
import { ReleaseAccess } from './ReleaseAccess';
import { ReleaseOffice } from './ReleaseOffice';

/** What was measured on a checkpoint: in its evaluation files, else as its model card says. */
function resultsOf({ steps, modelCard }: Release): EvaluationResult[] {
  const inFiles = steps
    .flatMap(({ files }) => files)
    .flatMap(({ evaluation }) => evaluation?.results ?? []);
  return inFiles.length > 0 ? inFiles : modelCard.results ?? [];
}

/**
 * What was measured on the checkpoint that was released last, to compare with. `undefined` where none
 * was, or the caller may not read of it.
 *
 * @param earlier - newest first
 */
export async function findPrevious(
  { store }: Pick<ReleaseOffice, 'store'>,
  { checkpoint }: Pick<Release, 'checkpoint'>,
  earlier: readonly EarlierRelease[],
  access: ReleaseAccess,
): Promise<PreviousEvaluation | undefined> {
  const last = earlier.find(
    ({ checkpointId, status }) =>
      checkpointId !== checkpoint.id &&
      (status === 'approved' || status === 'released'),
  );
  const previous = last && (await store.find(last.id))?.release;
  return previous && access.allows(modelReleaseReadPermission, previous)
    ? { checkpointId: previous.checkpoint.id, results: resultsOf(previous) }
    : undefined;
}
