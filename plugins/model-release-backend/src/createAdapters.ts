import {
  AuditorService,
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
import { CatalogNameDirectory } from './catalog/CatalogNameDirectory';
import { CatalogOwnerDirectory } from './catalog/CatalogOwnerDirectory';
import { CatalogPeopleDirectory } from './catalog/CatalogPeopleDirectory';
import { createFindModel, createLoadModel } from './catalog/findModel';
import { CardSources } from './catalog/modelCards/CardSources';
import { CatalogModelCardReader } from './catalog/modelCards/CatalogModelCardReader';
import { DatabaseCommentStore } from './database/DatabaseCommentStore';
import { DatabaseDelegationStore } from './database/DatabaseDelegationStore';
import { DatabaseEvidenceReferences } from './database/DatabaseEvidenceReferences';
import { DatabaseOutbox } from './database/DatabaseOutbox';
import { DatabaseReaderStore } from './database/DatabaseReaderStore';
import { DatabaseReleaseStore } from './database/DatabaseReleaseStore';
import { DatabaseRunbookStore } from './database/DatabaseRunbookStore';
import { DatabaseVerificationProgress } from './database/DatabaseVerificationProgress';
import { DatabaseWatchStore } from './database/DatabaseWatchStore';
import { DatabaseVisitStore } from './database/DatabaseVisitStore';
import { readWebhookTargets } from './outbox/readWebhookTargets';
import { PermissionAccessDirectory } from './permissions/PermissionAccessDirectory';
import { RecentAccessDirectory } from './permissions/RecentAccessDirectory';
import { RememberingAccessDirectory } from './permissions/RememberingAccessDirectory';
import { registerPermissions } from './permissions/registerPermissions';
import { AccessDirectory } from './ports/AccessDirectory';
import { CommentStore } from './ports/CommentStore';
import { DatasetDirectory } from './ports/DatasetDirectory';
import { DelegationStore } from './ports/DelegationStore';
import { EvidenceReferences } from './ports/EvidenceReferences';
import { EvidenceStorage } from './ports/EvidenceStorage';
import { ModelCardReader } from './ports/ModelCardReader';
import { ModelDirectory } from './ports/ModelDirectory';
import { Outbox } from './ports/Outbox';
import { NameDirectory } from './ports/NameDirectory';
import { ActorDirectory, OwnerDirectory } from './ports/OwnerDirectory';
import { PeopleDirectory } from './ports/PeopleDirectory';
import { ReaderStore } from './ports/ReaderStore';
import { ReleaseStore } from './ports/ReleaseStore';
import { RunbookStore } from './ports/RunbookStore';
import { VerificationProgress } from './ports/VerificationProgress';
import { WatchStore } from './ports/WatchStore';
import { VisitStore } from './ports/VisitStore';
import { RunbookLibrary } from './runbooks/RunbookLibrary';
import { unknownTargets } from './runbooks/unknownTargets';
import { createEvidenceStorage } from './storage/createEvidenceStorage';
import { readEvidenceSettings } from './storage/readEvidenceSettings';

/** What the portal provides. */
export interface AdapterDependencies {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  urlReader: UrlReaderService;
  clock: () => Date;
  policyMaxAgeMs: number;
}

/** The ports, with their implementations. */
export interface Adapters {
  accesses: AccessDirectory;
  actors: ActorDirectory;
  cards: ModelCardReader;
  comments: CommentStore;
  datasets: DatasetDirectory;
  delegations: DelegationStore;
  models: ModelDirectory;
  outbox: Outbox;
  names: NameDirectory;
  owners: OwnerDirectory;
  people: PeopleDirectory;
  progress: VerificationProgress;
  readers: ReaderStore;
  references: EvidenceReferences;
  releases: ReleaseStore;
  runbooks: Pick<RunbookStore, 'find' | 'list'>;
  storage: EvidenceStorage;
  watches: WatchStore;
  visits: VisitStore;
}

async function createRunbooks({
  clock,
  config,
  database,
  logger,
  urlReader,
}: AdapterDependencies): Promise<RunbookLibrary> {
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
  return runbooks;
}

/** What is asked about releases is remembered, and for those who only read kept for some seconds. */
function createAccesses(
  dependencies: AdapterDependencies,
  readers: ReaderStore,
): AccessDirectory {
  const { clock, policyMaxAgeMs } = dependencies;
  const policy = PermissionAccessDirectory.create(dependencies);
  const recent = RecentAccessDirectory.of(
    RememberingAccessDirectory.of(policy, readers, clock),
    { ttlMs: policyMaxAgeMs, now: () => clock().getTime() },
  );
  return {
    accessOf: (credentials, freshness) =>
      recent.accessOf(credentials, freshness),
    assertMayView: credentials => policy.assertMayView(credentials),
    assertMayCreate: (entityRef, credentials) =>
      policy.assertMayCreate(entityRef, credentials),
  };
}

function createCatalogAdapters(
  dependencies: AdapterDependencies,
): Pick<
  Adapters,
  'actors' | 'datasets' | 'models' | 'names' | 'owners' | 'people'
> {
  const now = () => dependencies.clock().getTime();
  return {
    actors: new CatalogActorDirectory({ ...dependencies, now }),
    datasets: new CatalogDatasetDirectory(dependencies),
    models: {
      find: createFindModel(dependencies),
      load: createLoadModel(dependencies),
      accountableOwner: model => accountableOwner(model, dependencies),
    },
    names: CatalogNameDirectory.create({
      ...dependencies,
      now: () => dependencies.clock().getTime(),
    }),
    owners: CatalogOwnerDirectory.create({ ...dependencies, now }),
    people: new CatalogPeopleDirectory(dependencies),
  };
}

/** Wires ports to their implementations. */
export async function createAdapters(
  dependencies: AdapterDependencies,
): Promise<Adapters> {
  const { config, database, permissionsRegistry } = dependencies;
  const releases = DatabaseReleaseStore.create({ database });
  const readers = DatabaseReaderStore.create({ database });
  registerPermissions(permissionsRegistry, releases);
  return {
    ...createCatalogAdapters(dependencies),
    accesses: createAccesses(dependencies, readers),
    cards: new CatalogModelCardReader({
      ...dependencies,
      sources: CardSources.fromConfig(config),
    }),
    comments: DatabaseCommentStore.create({ database }),
    delegations: DatabaseDelegationStore.create({ database }),
    outbox: DatabaseOutbox.create({ database }),
    progress: DatabaseVerificationProgress.create({ database }),
    readers,
    references: DatabaseEvidenceReferences.create({ database }),
    releases,
    runbooks: await createRunbooks(dependencies),
    visits: DatabaseVisitStore.create({ database }),
    storage: await createEvidenceStorage(readEvidenceSettings(config), config),
    watches: DatabaseWatchStore.create({ database }),
  };
}
