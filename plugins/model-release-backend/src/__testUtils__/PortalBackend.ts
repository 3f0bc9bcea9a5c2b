import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  RootLoggerService,
  ServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import { createModelReleasePlugin } from '../plugin';
import { AuditLog } from './AuditLog';
import { COMPANY } from './company';
import { manualScheduler } from './manualScheduler';
import { portalConfig, PortalConfigOptions } from './portalConfig';
import { Recorder } from './Recorder';
import { scannerModule } from './scannerModule';
import { ALLOW_ALL, Policy, policyService } from './TestPolicy';

/** What a portal in a test can be told. */
export interface PortalOptions extends PortalConfigOptions {
  /** The database of all plugins. */
  knex?: Knex;
  entities?: Entity[];
  /** What looks at files before anybody gets them. */
  scanners?: EvidenceScanner[];
  /** What else is installed. */
  features?: BackendFeature[];
  /** Whether messages leave the outbox, on their own time; they do unless a test says no. */
  sendsMessages?: boolean;
}

/** A running back end with our plugin, and all that surrounds it: for tests to look at and to change. */
export abstract class PortalBackend {
  /** What would have been shown to people. */
  readonly notifications = new Recorder<NotificationSendOptions>();
  /** What open pages hear when a release changed. */
  readonly changes = new Recorder<SignalPayload>();
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
  #backend: TestBackend | undefined;
  #directory = '';

  constructor(private readonly options: PortalOptions) {
    this.entities = structuredClone(options.entities ?? COMPANY);
  }

  get knex(): Knex {
    const { knex } = this.options;
    if (!knex) {
      throw new Error('each plugin of this portal has its own database');
    }
    return knex;
  }

  get server(): Server {
    if (!this.#backend) {
      throw new Error('the portal is not running');
    }
    return this.#backend.server;
  }

  /** The files in the evidence folder, with their paths. */
  async storedFiles(): Promise<string[]> {
    const entries = await readdir(this.#directory, {
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
    await this.#backend?.stop();
    await this.#startBackend();
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }

  protected async boot(): Promise<this> {
    this.#directory = await mkdtemp(join(tmpdir(), 'model-release-'));
    await this.#startBackend();
    return this;
  }

  /** Where plugins keep their data. */
  protected database(): BackendFeature {
    return mockServices.database.factory({ knex: this.knex });
  }

  /** What answers for the permission framework. */
  protected permissions(): BackendFeature[] {
    const service = policyService(() => this.policy);
    return [provide(coreServices.permissions, service)];
  }

  async #startBackend(): Promise<void> {
    const { features = [] } = this.options;
    this.#backend = await startTestBackend({
      features: [...this.#plugin(), ...this.#services(), ...features],
    });
    // A connection that waits is not closed under a client that is late, since the machine is busy.
    this.#backend.server.keepAliveTimeout = 0;
  }

  #plugin(): BackendFeature[] {
    return [
      scannerModule(this.options.scanners ?? []),
      createModelReleasePlugin({
        clock: () => this.now ?? new Date(),
        validateResponses: true,
        sendsMessages: this.options.sendsMessages ?? true,
        // So that a policy can change between any two requests.
        policyMaxAgeMs: 0,
      }),
    ];
  }

  #services(): BackendFeature[] {
    const { entities, notifications, changes } = this;
    return [
      this.database(),
      catalogServiceMock.factory({ entities }),
      provide(notificationService, {
        send: async options => notifications.record(options),
      }),
      provide(signalsServiceRef, {
        publish: async signal => changes.record(signal),
      }),
      provide(coreServices.auditor, this.audit),
      ...this.permissions(),
      provide(coreServices.scheduler, this.tasks),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => this.#logger(),
      }),
      mockServices.rootConfig.factory({
        data: portalConfig(this.options, this.#directory),
      }),
    ];
  }

  #logger(): RootLoggerService {
    const logger: RootLoggerService = mockServices.rootLogger.mock({
      error: message => this.errors.record(message),
      child: () => logger,
    });
    return logger;
  }
}

/** The same object as this service of every plugin. */
function provide<T extends object>(
  service: ServiceRef<T, 'plugin'>,
  implementation: T,
): BackendFeature {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation,
  });
}
