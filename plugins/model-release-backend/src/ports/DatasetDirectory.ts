import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** A dataset in the catalog. */
export interface DatasetEntry {
  entityRef: string;
  title?: string;
  /** As it is written there. */
  license?: string;
  /** Refs of other entities that go by the same id. */
  others: string[];
}

/** The most datasets of one card that are looked up. */
export const MAX_DATASETS = 100;

/** Asks the catalog about datasets. */
export interface DatasetDirectory {
  /**
   * The entities behind dataset ids as model cards write them, by id; those that there are none of
   * are left out. Only the first {@link MAX_DATASETS} ids are looked up.
   *
   * @param credentials - the caller's own: nobody is told of what the catalog hides from them
   */
  find(
    ids: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, DatasetEntry>>;
}
