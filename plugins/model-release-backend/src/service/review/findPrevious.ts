import {
  EvaluationResult,
  PreviousEvaluation,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { findRelated } from '../releases/findRelated';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** The results of a checkpoint: from its evaluation files, else from its model card. */
function resultsOf({ steps, modelCard }: Release): EvaluationResult[] {
  const inFiles = steps
    .flatMap(({ files }) => files)
    .flatMap(({ evaluation }) => evaluation?.results ?? []);
  return inFiles.length > 0 ? inFiles : modelCard.results ?? [];
}

/**
 * The evaluation of the checkpoint that was released last before a release, for comparison.
 * `undefined` if there is none that the caller may read.
 */
export async function findPrevious(
  {
    releases,
  }: {
    releases: Pick<ReleaseStore, 'find' | 'listRelated' | 'selectReadable'>;
  },
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
