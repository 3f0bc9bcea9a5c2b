import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DatasetDirectory, DatasetEntry } from '../ports/DatasetDirectory';
import { findDatasets } from './findDatasets';

/** Finds datasets in the catalog, with the permissions of the caller. */
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
