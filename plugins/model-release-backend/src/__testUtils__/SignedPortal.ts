import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  AuthService,
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createModelReleasePlugin } from '../plugin';
import { COMPANY } from './company';
import { externalAccess } from './externalAccess';
import { openMemoryDatabase } from './openMemoryDatabase';
import { presenterPlugin, signInPlugin } from './portalPlugins';
import { Recorder } from './Recorder';
import { WEBHOOK_SECRET } from './portalConfig';
import { TicketDesk } from './TicketDesk';
import { TokenMint } from './TokenMint';

/** Plugins that present people's credentials, or their own. */
export const PRESENTERS = ['scaffolder', 'mcp-actions'] as const;

/**
 * A back end that checks tokens as a real one does, where those of tests usually take their word for
 * who somebody is: the framework's own auth services, the keys of a sign-in, tokens of plugins.
 */
export class SignedPortal {
  static async start(features: BackendFeature[] = []): Promise<SignedPortal> {
    const portal = new SignedPortal(
      await mkdtemp(join(tmpdir(), 'model-release-')),
      await TicketDesk.open(),
      await TokenMint.create('key-1'),
      await TokenMint.create('key-1'),
    );
    await portal.#boot(features);
    return portal;
  }

  /** Ids of releases, as open pages hear that they changed. */
  readonly changes = new Recorder<string>();
  readonly #presenters = new Map<string, AuthService>();
  readonly #databases: Knex[] = [];
  #backend!: TestBackend;

  /**
   * @param mint - of the sign-in, whose public key everybody has
   * @param otherMint - of somebody who has no part in the portal, and says that their key is the same
   */
  private constructor(
    private readonly directory: string,
    private readonly desk: TicketDesk,
    readonly mint: TokenMint,
    readonly otherMint: TokenMint,
  ) {}

  get client(): ModelReleaseClient {
    const port = this.#backend.server.port();
    return new ModelReleaseClient({
      discoveryApi: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      },
    });
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await this.desk.close();
    await Promise.all(this.#databases.map(database => database.destroy()));
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Sends a request; `path` begins behind `/api/model-release`. */
  send(
    method: 'get' | 'post' | 'put',
    path: string,
    headers: Record<string, string>,
  ) {
    return request(this.#backend.server)
      [method](`/api/model-release${path}`)
      .set(headers);
  }

  /** The token that somebody gets when they sign in. */
  async tokenOf(name: string): Promise<string> {
    return this.mint.userToken(`user:default/${name}`);
  }

  /** The auth service of another plugin. */
  authOf(presenter: (typeof PRESENTERS)[number]): AuthService {
    const auth = this.#presenters.get(presenter);
    if (!auth) {
      throw new Error(`no plugin ${presenter}`);
    }
    return auth;
  }

  /** The names of the files in the evidence folder. */
  async storedFiles(): Promise<string[]> {
    return (await readdir(this.directory, { recursive: true })).sort();
  }

  async #boot(features: BackendFeature[]): Promise<void> {
    this.#backend = await startTestBackend({
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        ...this.#services(),
        createModelReleasePlugin({
          clock: () => new Date(),
          validateResponses: true,
        }),
        signInPlugin(this.mint.keySet),
        ...PRESENTERS.map(id =>
          presenterPlugin(id, auth => this.#presenters.set(id, auth)),
        ),
        ...features,
      ],
    });
  }

  #services() {
    const { changes } = this;
    return [
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: () => {
          const database = openMemoryDatabase();
          this.#databases.push(database);
          return { getClient: async () => database };
        },
      }),
      catalogServiceMock.factory({ entities: COMPANY }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async ({ message }) => changes.record(String(message.id)),
        }),
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({ data: this.#config() }),
    ];
  }

  #config() {
    const target = {
      url: this.desk.url,
      secret: WEBHOOK_SECRET,
      allowPrivateAddresses: ['127.0.0.1'],
    };
    return {
      backend: { auth: { externalAccess: externalAccess() } },
      modelRelease: {
        calendars: { default: { timeZone: 'Europe/Berlin' } },
        evidence: { directory: this.directory, maxFileSize: '1MiB' },
        webhooks: { targets: { 'release-ticket': target } },
      },
    };
  }
}
