import { randomUUID } from 'node:crypto';
import {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { accountableOwner } from './catalog/accountableOwner';
import { CatalogActorDirectory } from './catalog/CatalogActorDirectory';
import { CatalogDatasetDirectory } from './catalog/CatalogDatasetDirectory';
import { CatalogModelCardReader } from './catalog/CatalogModelCardReader';
import { CatalogOwnerDirectory } from './catalog/CatalogOwnerDirectory';
import { createFindModel, createLoadModel } from './catalog/findModel';
import { readCalendar } from './config/readCalendar';
import { readEnvironments } from './config/readEnvironments';
import { readEvidenceQuota } from './config/readEvidenceQuota';
import { readEvidenceSettings } from './storage/readEvidenceSettings';
import { readRollbackRule } from './config/readRollbackRule';
import { readWebhookTargets } from './outbox/readWebhookTargets';
import { DatabaseDelegationStore } from './database/DatabaseDelegationStore';
import { DatabaseEvidenceReferences } from './database/DatabaseEvidenceReferences';
import { DatabaseOutbox } from './database/DatabaseOutbox';
import { DatabaseReleaseStore } from './database/DatabaseReleaseStore';
import { DatabaseRunbookStore } from './database/DatabaseRunbookStore';
import { DatabaseVerificationProgress } from './database/DatabaseVerificationProgress';
import { businessDaysLeft, dueAt } from './domain/businessDays';
import { dayBounds } from './domain/dayBounds';
import { createEvidenceStorage } from './storage/createEvidenceStorage';
import { PermissionAccessDirectory } from './permissions/PermissionAccessDirectory';
import { registerPermissions } from './permissions/registerPermissions';
import { checkAnswers } from './runbooks/checkAnswers';
import { RunbookLibrary } from './runbooks/RunbookLibrary';
import { unknownTargets } from './runbooks/unknownTargets';
import { EvidenceCare } from './scheduleEvidenceCare';
import { DefaultDelegationService } from './service/people/DefaultDelegationService';
import { DefaultReviewService } from './service/review/DefaultReviewService';
import { DefaultReleaseService } from './service/releases/DefaultReleaseService';
import { DelegationService } from './service/people/DelegationService';
import { OwnershipSources } from './service/people/lookUpOwners';
import { ModelDirectory } from './ports/ModelDirectory';
import { ReleaseIntake } from './service/releases/ReleaseRequestReader';
import { ReleaseOffice } from './service/releases/ReleaseOffice';
import { ReleaseService } from './service/releases/ReleaseService';
import { ReviewService } from './service/review/ReviewService';

/** What the portal provides. */
export interface Surroundings {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  urlReader: UrlReaderService;
  clock: () => Date;
  /** Those that have to let a file pass before anybody gets it. */
  scannerNames: readonly string[];
  /** Called after every commit. Must not throw. */
  onCommitted: (releaseId: string) => void;
}

/** The services, and what beside them other parts of the plugin work with. */
export interface ReleaseParts {
  service: ReleaseService;
  review: ReviewService;
  delegations: DelegationService;
  office: ReleaseOffice;
  ownership: OwnershipSources;
  evidenceCare: EvidenceCare;
}

function createModelDirectory(surroundings: Surroundings): ModelDirectory {
  return {
    find: createFindModel(surroundings),
    load: createLoadModel(surroundings),
    accountableOwner: model => accountableOwner(model, surroundings),
  };
}

function createOffice(surroundings: Surroundings): ReleaseOffice {
  const { auth, catalog, clock, config, database, logger, onCommitted } =
    surroundings;
  const calendar = readCalendar(config);
  return {
    store: DatabaseReleaseStore.create({ database }),
    outbox: DatabaseOutbox.create({ database }),
    delegations: DatabaseDelegationStore.create({ database }),
    actors: new CatalogActorDirectory({
      catalog,
      auth,
      now: () => clock().getTime(),
    }),
    owners: CatalogOwnerDirectory.create({
      catalog,
      auth,
      config,
      now: () => clock().getTime(),
    }),
    accesses: PermissionAccessDirectory.create(surroundings),
    clock,
    newId: randomUUID,
    dueAt: (sla, from) => dueAt(sla, from, calendar),
    boundsOf: (from, until) => dayBounds(from, until, calendar),
    daysLeft: (due, now) => businessDaysLeft(due, now, calendar),
    quota: readEvidenceQuota(config),
    checkAnswers,
    warn: (message, error) => logger.warn(message, error),
    onCommitted,
  };
}

/** Puts the service together: the one place where ports meet what implements them. */
export async function createReleaseService(
  surroundings: Surroundings,
): Promise<ReleaseParts> {
  const { clock, config, database, logger, urlReader } = surroundings;
  const office = createOffice(surroundings);
  registerPermissions(surroundings.permissionsRegistry, office.store);
  const evidence = readEvidenceSettings(config);
  const storage = await createEvidenceStorage(evidence, config);
  const runbooks = await RunbookLibrary.create({
    config,
    store: DatabaseRunbookStore.create({ database }),
    urlReader,
    logger,
    now: () => clock().toISOString(),
  });
  const targets = readWebhookTargets(config).map(({ name }) => name);
  for (const warning of unknownTargets(await runbooks.list(), targets)) {
    logger.warn(warning);
  }
  const intake = new ReleaseIntake({
    models: createModelDirectory(surroundings),
    owners: office.owners,
    actors: office.actors,
    cards: new CatalogModelCardReader({ urlReader }),
    runbooks,
    storage,
  });
  const service = DefaultReleaseService.create({
    office,
    intake,
    runbooks,
    uploads: {
      storage,
      maxFileSize: evidence.maxFileSize,
      scanners: surroundings.scannerNames,
    },
    environments: readEnvironments(config),
  });
  const review = DefaultReviewService.create({
    office,
    storage,
    sources: {
      datasets: new CatalogDatasetDirectory(surroundings),
      flagRule: readRollbackRule(config),
    },
  });
  return {
    service,
    review,
    delegations: DefaultDelegationService.create(office),
    office,
    ownership: intake.sources,
    evidenceCare: {
      storage,
      references: DatabaseEvidenceReferences.create({ database }),
      progress: DatabaseVerificationProgress.create({ database }),
    },
  };
}
