import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Release,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { judgeDataset } from '../../review/advice/judgeDataset';
import { judgeLicenses } from '../../review/advice/judgeLicense';
import { FlagRule, judgeRollback } from '../../review/advice/judgeRollback';
import { licensesOfCard } from '../../review/advice/licensesOfCard';
import { DatasetDirectory, MAX_DATASETS } from '../../ports/DatasetDirectory';
import { RelatedRelease } from '../../domain/RelatedRelease';

export interface AdviceDependencies {
  datasets: DatasetDirectory;
  /** The naming pattern for feature flags, if configured. */
  flagRule?: FlagRule;
}

/** The part of a release that advice is based on. */
export type AdvisedRelease = Pick<
  Release,
  'id' | 'checkpoint' | 'rollback' | 'modelCard'
>;

/**
 * Automated checks of the data, the licenses, and the rollback target of a release. Nothing is
 * decided or stored: the answer follows the catalog, as the caller may see it.
 *
 * @param earlier - other releases of the same model to the same environment
 */
export async function adviseRelease(
  { datasets, flagRule }: AdviceDependencies,
  release: AdvisedRelease,
  earlier: readonly RelatedRelease[],
  credentials: BackstageCredentials,
): Promise<ReleaseAdvice> {
  const { modelCard, checkpoint, rollback } = release;
  const ids = [...new Set(modelCard.datasets)];
  const asked = ids.slice(0, MAX_DATASETS);
  const found = await datasets.find(asked, credentials);
  const judged = ids.map((id, index) =>
    judgeDataset(id, index < MAX_DATASETS ? found.get(id) : 'not_asked'),
  );
  return {
    licenses: judgeLicenses({
      ...licensesOfCard(modelCard),
      baseModel: modelCard.baseModel ?? checkpoint.baseModel,
      datasets: judged.flatMap(({ id, license }) =>
        license === undefined ? [] : [{ id, license }],
      ),
    }),
    datasets: judged,
    rollback: judgeRollback(
      rollback,
      earlier.filter(({ id }) => id !== release.id),
      flagRule,
    ),
  };
}
