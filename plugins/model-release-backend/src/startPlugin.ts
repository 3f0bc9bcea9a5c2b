import { randomUUID } from 'node:crypto';
import {
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { announceChange } from './announceChange';
import { readAuthorities } from './config/readAuthorities';
import { readCalendar } from './config/readCalendar';
import { AdapterDependencies, createAdapters } from './createAdapters';
import { createDecisionRules } from './createDecisionRules';
import { createRelay } from './createRelay';
import { createServices } from './createServices';
import { migrate } from './database/migrate';
import { createCalendar } from './domain/Calendar';
import { createRouter } from './http/router';
import { ScannerList } from './scanning/ScannerList';
import { scheduleEvidenceMaintenance } from './scheduleEvidenceMaintenance';
import { scheduleOwnerRefresh } from './scheduleOwnerRefresh';

/** What tests choose and everybody else leaves alone. */
export interface PluginOptions {
  clock: () => Date;
  /** Whether answers are held against the API description too. */
  validateResponses: boolean;
  /** Whether messages are sent; otherwise they stay in the outbox. */
  sendsMessages: boolean;
  /** How old a policy's answer may be for somebody who only reads, in milliseconds. */
  policyMaxAgeMs: number;
}

export interface PluginDependencies
  extends Omit<AdapterDependencies, 'clock' | 'database' | 'policyMaxAgeMs'> {
  database: DatabaseService;
  discovery: DiscoveryService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  notifications: NotificationService;
  scanning: ScannerList;
  scheduler: SchedulerService;
  signals: SignalsService;
}

/** Puts the plugin together: adapters first, then everything that works on them. */
export async function startPlugin(
  portal: PluginDependencies,
  { clock, policyMaxAgeMs, sendsMessages, validateResponses }: PluginOptions,
): Promise<void> {
  const { config, httpRouter, lifecycle, scanning } = portal;
  const database = await migrate(portal.database);
  const adapters = await createAdapters({
    ...portal,
    database,
    clock,
    policyMaxAgeMs,
  });
  const calendar = createCalendar(readCalendar(config));
  // The relay needs what is called after a commit, and is what is to be woken then.
  let wakeRelay = () => {};
  const dependencies = {
    ...portal,
    ...adapters,
    authorities: readAuthorities(config),
    hasPolicy: config.getOptionalBoolean('permission.enabled') ?? false,
    calendar,
    rules: createDecisionRules(config, calendar),
    clock,
    newId: randomUUID,
    onCommitted: (id: string) => {
      wakeRelay();
      announceChange(id, portal);
    },
  };
  const { names: scannerNames, scanners } = scanning;
  const relay = createRelay({ ...dependencies, scanners });
  wakeRelay = () => relay.wake();
  const services = createServices({ ...dependencies, scannerNames });
  await scheduleOwnerRefresh(dependencies);
  await scheduleEvidenceMaintenance(dependencies);
  if (sendsMessages) {
    lifecycle.addStartupHook(() => relay.start());
  }
  lifecycle.addShutdownHook(() => relay.stop());
  httpRouter.use(
    await createRouter({ ...portal, ...services, validateResponses }),
  );
}
