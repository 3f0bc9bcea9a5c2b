import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/freePort.mjs';
import {
  startPortal,
  type RunningPortal,
} from '../../scripts/lib/startPortal.mjs';
import { unpackPortal } from '../../scripts/lib/unpackPortal.mjs';
import { reportFolder } from './report.ts';

type PortalOptions = {
  /** Laid over `app-config.yaml`. */
  config?: object;
};

/** The built demo portal, as its users get it, with data of its own. */
export class Portal {
  readonly #folder: string;
  readonly #port: number;
  readonly #config: object;
  #running: RunningPortal;

  private constructor(
    folder: string,
    port: number,
    config: object,
    running: RunningPortal,
  ) {
    this.#folder = folder;
    this.#port = port;
    this.#config = config;
    this.#running = running;
  }

  /** Starts a portal without any releases and waits until people can sign in. */
  static async start({ config = {} }: PortalOptions = {}): Promise<Portal> {
    const folder = mkdtempSync(join(tmpdir(), 'model-release-e2e-'));
    const port = await freePort();
    await unpackPortal(folder);
    const running = await startPortal({ folder, port, config });
    return new Portal(folder, port, config, running);
  }

  get baseUrl(): string {
    return this.#running.baseUrl;
  }

  /** Starts it again, on the same port and the same data, after `kill9` or while it runs. */
  async restart(): Promise<void> {
    await this.#running.stop();
    this.#running = await startPortal({
      folder: this.#folder,
      port: this.#port,
      config: this.#config,
    });
  }

  /** Ends it as a power cut would: nothing is finished, nothing is written any more. */
  async kill9(): Promise<void> {
    await this.#running.kill();
  }

  /** Keeps the back end's log for whoever wants to know why a test failed. */
  saveLog(name: string): void {
    mkdirSync(reportFolder, { recursive: true });
    cpSync(
      join(this.#folder, 'portal.log'),
      join(reportFolder, `${name}.portal.log`),
    );
  }

  /** Ends it and deletes its data. */
  async stop(): Promise<void> {
    await this.#running.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
