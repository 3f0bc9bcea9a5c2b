import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DatasetDirectory, DatasetEntry } from '../ports/DatasetDirectory';
import { findDatasets } from './findDatasets';

/** Finds data sets in the catalog, as whoever asks may see it. */
export class CatalogDatasetDirectory implements DatasetDirectory {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  find(
    ids: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, DatasetEntry>> {
    return findDatasets(ids, { catalog: this.#catalog, credentials });
  }
}
