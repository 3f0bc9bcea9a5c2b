import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createTempFolder } from '../../scripts/lib/createTempFolder.mjs';
import { freePort } from '../../scripts/lib/freePort.mjs';
import {
  startPortal,
  type PortalOptions as StartOptions,
  type RunningPortal,
} from '../../scripts/lib/startPortal.mjs';
import { unpackPortal } from '../../scripts/lib/unpackPortal.mjs';
import { reportFile } from './report.ts';

type PortalOptions = {
  /** Laid over `app-config.yaml`. */
  config?: object;
};

/** The built demo portal, as its users get it, with data of its own. */
export class Portal {
  readonly #options: StartOptions;
  readonly #removeFolder: () => Promise<void>;
  #running: RunningPortal;

  private constructor(
    options: StartOptions,
    removeFolder: () => Promise<void>,
    running: RunningPortal,
  ) {
    this.#options = options;
    this.#removeFolder = removeFolder;
    this.#running = running;
  }

  /** Starts a portal without any releases and waits until people can sign in. */
  static async start({ config = {} }: PortalOptions = {}): Promise<Portal> {
    const { folder, remove } = createTempFolder('e2e');
    await unpackPortal(folder);
    const options = { folder, port: await freePort(), config };
    return new Portal(options, remove, await startPortal(options));
  }

  get baseUrl(): string {
    return this.#running.baseUrl;
  }

  /** Starts it again, on the same port and the same data, after `kill9` or while it runs. */
  async restart(): Promise<void> {
    await this.#running.stop();
    this.#running = await startPortal(this.#options);
  }

  /** Ends it as a power cut would: nothing is finished, nothing is written any more. */
  async kill9(): Promise<void> {
    await this.#running.kill();
  }

  /** Keeps the back end's log for whoever wants to know why a test failed. */
  saveLog(name: string): void {
    cpSync(
      join(this.#options.folder, 'portal.log'),
      reportFile(name, '.portal.log'),
    );
  }

  /** Ends it and deletes its data. */
  async stop(): Promise<void> {
    await this.#running.stop();
    await this.#removeFolder();
  }
}
