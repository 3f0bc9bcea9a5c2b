import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  CreateReleaseRequest,
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import request, { Response } from 'supertest';
import { createModelReleasePlugin } from '../plugin';
import { AuditLog } from './AuditLog';
import { COMPANY } from './company';
import { manualScheduler } from './manualScheduler';
import { portalConfig, PortalConfigOptions } from './portalConfig';
import { Recorder } from './Recorder';
import { scannerModule } from './scannerModule';
import { ALLOW_ALL, Policy, policyService } from './TestPolicy';

/** What a portal in a test can be told. */
export interface TestPortalOptions extends PortalConfigOptions {
  knex: Knex;
  entities?: Entity[];
  /** What looks at files before anybody gets them. */
  scanners?: EvidenceScanner[];
}

/** Signed-in as a person, with their own hands. */
export function person(name: string): string {
  return mockCredentials.user.header(`user:default/${name}`);
}

/** A program with credentials of its own, such as `external:pipeline`. */
export function program(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'model-release',
  });
}

/** A plugin that presents a person's credentials. */
export function onBehalfOf(name: string, plugin = 'plugin:scaffolder'): string {
  return `Bearer ${mockCredentials.user.token(`user:default/${name}`, {
    actor: { subject: plugin },
  })}`;
}

/** `Content-Digest` of a body. */
export function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** A running back end with our plugin, a catalog and a database, spoken to over HTTP. */
export class TestPortal {
  static async start(options: TestPortalOptions): Promise<TestPortal> {
    const directory = await mkdtemp(join(tmpdir(), 'model-release-'));
    const portal = new TestPortal(directory, options);
    await portal.#boot();
    return portal;
  }

  /** What would have been shown to people. */
  readonly notifications = new Recorder<NotificationSendOptions>();
  /** Ids of releases, as open pages hear that they changed. */
  readonly changes = new Recorder<string>();
  /** What the back end logged as an error. */
  readonly errors = new Recorder<string>();
  /** The company; tests may change it as the catalog would. */
  readonly entities: Entity[];
  /** What the plugin has done from time to time: at a test's command. */
  readonly tasks = manualScheduler();
  /** What the plugin wrote to the portal's audit log. */
  readonly audit = new AuditLog();
  /** What the permission framework answers; tests may change it at any time. */
  policy: Policy = ALLOW_ALL;
  /** The time it is for the plugin; real unless a test sets it. */
  now: Date | undefined;
  #backend!: TestBackend;
  #environments = 0;

  private constructor(
    private readonly directory: string,
    private readonly options: TestPortalOptions,
  ) {
    this.entities = structuredClone(options.entities ?? COMPANY);
  }

  get knex(): Knex {
    return this.options.knex;
  }

  /** For tests that have to see connections. */
  get server(): Server {
    return this.#backend.server;
  }

  /** The files in the evidence folder, with their paths. */
  async storedFiles(): Promise<string[]> {
    const entries = await readdir(this.directory, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort();
  }

  /** Stops the back end and starts another one on the same database and files. */
  async restart(): Promise<void> {
    await this.#backend.stop();
    await this.#boot();
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Sends a request as somebody; `path` begins behind `/api/model-release`. */
  send(
    method: 'get' | 'post' | 'put' | 'delete' | 'head',
    path: string,
    authorization: string | undefined = person('nora'),
  ) {
    const pending = request(this.#backend.server)[method](
      `/api/model-release${path}`,
    );
    return authorization
      ? pending.set('Authorization', authorization)
      : pending;
  }

  async create(
    overrides: Partial<CreateReleaseRequest> = {},
    authorization = person('nora'),
  ): Promise<ReleaseDetail> {
    const response = await this.send(
      'post',
      '/v1/releases',
      authorization,
    ).send(aCreateRequest(overrides));
    return expectStatus(response, 201);
  }

  /** Opens a release in an environment of its own, so that none stands in another's way. */
  async createApart(authorization?: string): Promise<ReleaseDetail> {
    this.#environments += 1;
    const environment = `environment-${this.#environments}`;
    return this.create({ environment }, authorization);
  }

  async get(id: string, authorization?: string): Promise<ReleaseDetail> {
    const response = await this.send(
      'get',
      `/v1/releases/${id}`,
      authorization,
    );
    return expectStatus(response, 200);
  }

  /** Sends a step command on the step's current version. */
  async stepCommand(
    id: string,
    key: string,
    command: string,
    body: object,
    authorization: string,
  ): Promise<Response> {
    const { version } = stepOf(await this.get(id), key);
    return this.send(
      'post',
      `/v1/releases/${id}/steps/${key}/${command}`,
      authorization,
    ).send({ expectedVersion: version, ...body });
  }

  async #boot(): Promise<void> {
    this.#backend = await startTestBackend({ features: this.#features() });
  }

  #features() {
    const { knex } = this.options;
    const { entities, notifications, changes } = this;
    return [
      scannerModule(this.options.scanners ?? []),
      createModelReleasePlugin({
        clock: () => this.now ?? new Date(),
        validateResponses: true,
      }),
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async (options: NotificationSendOptions) => {
            notifications.record(options);
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async ({ message }) => {
            changes.record(String(message.id));
          },
        }),
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => this.audit,
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => policyService(() => this.policy),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => this.tasks,
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => this.#logger(),
      }),
      mockServices.rootConfig.factory({
        data: portalConfig(this.options, this.directory),
      }),
    ];
  }

  #logger(): RootLoggerService {
    const silent = () => {};
    const logger: RootLoggerService = {
      error: message => this.errors.record(message),
      warn: silent,
      info: silent,
      debug: silent,
      child: () => logger,
    };
    return logger;
  }
}

/** The body of an answer that must have this status; its error otherwise says what came instead. */
export function expectStatus<T>(response: Response, status: number): T {
  if (response.status !== status) {
    throw new Error(
      `expected ${status}, got ${response.status}: ${response.text}`,
    );
  }
  return response.body;
}

/** A step of a release. */
export function stepOf(release: ReleaseDetail, key: string): StepDetail {
  const step = release.steps.find(candidate => candidate.key === key);
  if (!step) {
    throw new Error(`no step ${key}`);
  }
  return step;
}
