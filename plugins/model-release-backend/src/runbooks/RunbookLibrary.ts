import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { RunbookStore } from '../ports/RunbookStore';
import { digestRunbook } from './digestRunbook';
import { parseRunbook } from './parseRunbook';
import {
  configuredLocations,
  readLocation,
  RunbookLocation,
  shippedLocations,
} from './runbookLocations';

export interface RunbookLibraryOptions {
  config: Config;
  store: RunbookStore;
  urlReader: UrlReaderService;
  logger: LoggerService;
  /** ISO 8601, UTC. */
  now: () => string;
}

/**
 * The runbooks in effect: those that ship with the package and those of `modelRelease.runbooks`.
 *
 * Published versions are immutable. When a location holds other content under a name and version
 * that was published before, the published one stays in effect and the log says so with both
 * digests. A location that cannot be used is logged too, and does not keep others from being
 * loaded.
 */
export class RunbookLibrary {
  /**
   * Loads and publishes everything.
   *
   * @throws ModelReleaseError `invalid_runbook` when a shipped runbook is broken
   */
  static async create(options: RunbookLibraryOptions): Promise<RunbookLibrary> {
    const library = new RunbookLibrary(options);
    for (const location of await shippedLocations()) {
      await library.publish(await library.read(location), location);
    }
    for (const location of configuredLocations(options.config)) {
      await library.load(location);
    }
    return library;
  }

  readonly #options: RunbookLibraryOptions;

  private constructor(options: RunbookLibraryOptions) {
    this.#options = options;
  }

  list(): Promise<Runbook[]> {
    return this.#options.store.list();
  }

  /** @param version - the highest semantic version when left out */
  find(name: string, version?: string): Promise<Runbook | undefined> {
    return this.#options.store.find(name, version);
  }

  private async load(location: RunbookLocation): Promise<void> {
    let runbook: Runbook;
    try {
      runbook = await this.read(location);
    } catch (error) {
      this.report(location, (error as Error).message);
      return;
    }
    await this.publish(runbook, location);
  }

  private async read(location: RunbookLocation): Promise<Runbook> {
    const text = await readLocation(location, this.#options.urlReader);
    const document = parseRunbook(text, location.label);
    return { ...document, digest: digestRunbook(document) };
  }

  private async publish(
    runbook: Runbook,
    location: RunbookLocation,
  ): Promise<void> {
    const { store, now } = this.#options;
    const inForce = await store.publish(runbook, location.label, now());
    if (inForce.digest !== runbook.digest) {
      const name = `${runbook.metadata.name} ${runbook.spec.version}`;
      this.report(
        location,
        `${name} is already published with digest ${inForce.digest} and stays in effect; ` +
          `${location.label} has digest ${runbook.digest}. ` +
          `To change a published runbook, increase its spec.version.`,
      );
    }
  }

  private report({ label }: RunbookLocation, message: string): void {
    this.#options.logger.error(`Runbook ${label} was not loaded: ${message}`);
  }
}
