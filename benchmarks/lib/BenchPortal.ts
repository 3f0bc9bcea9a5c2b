import knex, { type Knex } from 'knex';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createTempFolder } from '../../scripts/lib/createTempFolder.mjs';
import { freePort } from '../../scripts/lib/freePort.mjs';
import { startPortal } from '../../scripts/lib/startPortal.mjs';
import { startPostgres } from '../../scripts/lib/startPostgres.mjs';
import { waitFor } from '../../scripts/lib/waitFor.mjs';
import { unpackPortal } from '../../scripts/lib/unpackPortal.mjs';
import { cpuTimeMs } from './cpuTime.ts';

type Running<T extends (...args: any[]) => Promise<unknown>> = Awaited<
  ReturnType<T>
>;

const WATCHED_MS = 3_000;

const SERVICE_TOKEN = 'benchmark-only-token-of-a-deployer';

/** The built demo portal on PostgreSQL, with its policy, a route that does nothing, and a deployer's token. */
export class BenchPortal {
  readonly #folder: string;
  readonly #postgres: Running<typeof startPostgres>;
  readonly #portal: Running<typeof startPortal>;
  readonly #removeFolder: () => Promise<void>;

  private constructor(
    folder: string,
    postgres: Running<typeof startPostgres>,
    portal: Running<typeof startPortal>,
    removeFolder: () => Promise<void>,
  ) {
    this.#folder = folder;
    this.#postgres = postgres;
    this.#portal = portal;
    this.#removeFolder = removeFolder;
  }

  static async start(): Promise<BenchPortal> {
    const { folder, remove } = createTempFolder('bench');
    await unpackPortal(folder);
    const postgres = await startPostgres();
    const portal = await startPortal({
      folder,
      port: await freePort(),
      env: { BENCHMARK: '1' },
      config: {
        backend: {
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: SERVICE_TOKEN, subject: 'deployer' },
              },
            ],
          },
          database: { client: 'pg', connection: postgres.connectionString },
        },
      },
    });
    return new BenchPortal(folder, postgres, portal, remove);
  }

  get baseUrl(): string {
    return this.#portal.baseUrl;
  }

  get pids(): { backEnd: number | undefined; postgres: number | undefined } {
    return { backEnd: this.#portal.pid, postgres: this.#postgres.pid };
  }

  readonly serviceToken = SERVICE_TOKEN;

  /** Works on the tables of the plugin. */
  async withDatabase<T>(work: (database: Knex) => Promise<T>): Promise<T> {
    const connection = new URL(this.#postgres.connectionString);
    connection.pathname = '/backstage_plugin_model-release';
    const database = knex({ client: 'pg', connection: connection.href });
    try {
      return await work(database);
    } finally {
      await database.destroy();
    }
  }

  /** Where the log ends now. */
  get logSize(): number {
    return statSync(join(this.#folder, 'portal.log')).size;
  }

  logSince(size: number): string {
    return readFileSync(join(this.#folder, 'portal.log'))
      .subarray(size)
      .toString('utf8');
  }

  /** Waits until the back end has nothing else to do: it indexes and looks up owners by itself. */
  async untilAtRest(): Promise<void> {
    const busy = async () => {
      const before = cpuTimeMs(this.#portal.pid) ?? 0;
      await delay(WATCHED_MS);
      const after = cpuTimeMs(this.#portal.pid) ?? 0;
      return (after - before) / WATCHED_MS;
    };
    await waitFor(
      'the back end was at rest',
      async () => (await busy()) < 0.1,
      {
        timeoutMs: 600_000,
        alive: () => true,
      },
    );
  }

  async stop(): Promise<void> {
    await this.#portal.stop();
    await this.#postgres.stop();
    await this.#removeFolder();
  }
}
