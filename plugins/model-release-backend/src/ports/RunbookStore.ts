import { Runbook } from '@model-release/backstage-plugin-model-release-common';

/** Keeps every runbook version that was ever published. Nothing is ever changed or removed. */
export interface RunbookStore {
  /**
   * Stores a version that was not seen before; a known one is left as it is.
   *
   * @returns the version in force: the stored one
   */
  publish(runbook: Runbook, source: string, now: string): Promise<Runbook>;
  list(): Promise<Runbook[]>;
  /** @param version - the highest semantic version when left out */
  find(name: string, version?: string): Promise<Runbook | undefined>;
}
