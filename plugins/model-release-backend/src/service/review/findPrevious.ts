import {
  EvaluationResult,
  PreviousEvaluation,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { findRelated } from './findRelated';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** What was measured on a checkpoint: in its evaluation files, else as its model card says. */
function resultsOf({ steps, modelCard }: Release): EvaluationResult[] {
  const inFiles = steps
    .flatMap(({ files }) => files)
    .flatMap(({ evaluation }) => evaluation?.results ?? []);
  return inFiles.length > 0 ? inFiles : modelCard.results ?? [];
}

/**
 * What was measured on the checkpoint that was released last before a release, to compare with.
 * `undefined` where none was that the caller may read of.
 */
export async function findPrevious(
  {
    releases,
  }: { releases: Pick<ReleaseStore, 'find' | 'findMany' | 'listRelated'> },
  release: Release,
  access: ReleaseAccess,
): Promise<PreviousEvaluation | undefined> {
  const related = await findRelated({ releases }, release, access, {
    statuses: ['released', 'approved'],
    isEarlier: true,
  });
  const others = related.filter(
    ({ checkpointId }) => checkpointId !== release.checkpoint.id,
  );
  const last =
    others.find(({ status }) => status === 'released') ?? others.at(0);
  const previous = last && (await releases.find(last.id))?.release;
  return (
    previous && {
      checkpointId: previous.checkpoint.id,
      results: resultsOf(previous),
    }
  );
}
