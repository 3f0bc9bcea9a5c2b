import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  PAGE_PATH_KEY,
  readPagePath,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { settledFor } from './domain/notices/settledFor';
import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { readWebhookTargets } from './outbox/readWebhookTargets';
import {
  HttpNotificationInbox,
  MarkReadSender,
  NotificationSender,
  OutboxRelay,
  OutboxRelayOptions,
  WebhookSender,
  WebhookTarget,
} from './outbox';
import { EvidenceStorage } from './ports/EvidenceStorage';
import { NotificationMessage } from './ports/MessageSender';
import { Outbox } from './ports/Outbox';
import { OwnerDirectory } from './ports/OwnerDirectory';
import { NameDirectory } from './ports/NameDirectory';
import { ReleaseStore } from './ports/ReleaseStore';
import { readScanTimeout } from './scanning/readScanTimeout';
import { ScanSender } from './scanning/ScanSender';
import {
  DelegateDependencies,
  findDelegates,
} from './service/people/findDelegates';
import {
  findWatchers,
  WatcherDependencies,
} from './service/discussion/findWatchers';
import { CommandDependencies } from './service/releases/executeCommand';
import { settleMessage } from './service/releases/settleMessage';

/** Time to settle, and for clock skew, on top of the longest exchange. */
const LEASE_MARGIN_SECONDS = 15;

/** Delivers this replica's share of the outbox. */
export type Relay = Pick<OutboxRelay, 'start' | 'wake' | 'stop'>;

export interface RelayDependencies
  extends CommandDependencies,
    DelegateDependencies,
    Omit<WatcherDependencies, 'owners' | 'releases'> {
  config: RootConfigService;
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  names: NameDirectory;
  notifications: NotificationService;
  outbox: Pick<Outbox, 'claim' | 'listNotices'>;
  owners: Pick<OwnerDirectory, 'peopleAbove' | 'peopleBehind'>;
  scanners: readonly EvidenceScanner[];
  releases: Pick<ReleaseStore, 'find' | 'transaction'>;
  storage: Pick<EvidenceStorage, 'readVerified'>;
}

/** What differs between the two relays. */
type LaneOptions = Pick<
  OutboxRelayOptions,
  'senders' | 'concurrency' | 'leaseSeconds'
>;

/** The longer a lease, the later a message is sent again after a crash. */
function leaseSecondsFor(longestMs: number): number {
  return longestMs / 1000 + LEASE_MARGIN_SECONDS;
}

function longestExchange(targets: readonly WebhookTarget[]): number {
  return Math.max(0, ...targets.map(target => target.timeoutMs));
}

/** A notification is rarely out of date before this, and one that is counts as read as soon as it is sent. */
const LATE_MS = 60_000;

/** Whether a notification that is sent late asks nobody for anything any more. */
async function isSettled(
  { releaseId, payload, createdAt }: NotificationMessage,
  now: Date,
  findRelease: (id: string) => Promise<Release | undefined>,
): Promise<boolean> {
  const age = now.getTime() - Date.parse(createdAt);
  if (payload.asksWhile === undefined || age < LATE_MS) {
    return false;
  }
  const release = await findRelease(releaseId);
  return (
    release !== undefined &&
    settledFor({ ...payload, at: createdAt }, release) === 'everybody'
  );
}

/** Webhooks and notifications: many at once, each for seconds. */
function messageLane(dependencies: RelayDependencies): LaneOptions {
  const { clock: now, config, notifications, outbox, owners } = dependencies;
  const targets = readWebhookTargets(config);
  const findRelease = async (id: string) =>
    (await dependencies.releases.find(id))?.release;
  return {
    senders: {
      webhook: WebhookSender.create({ targets, now }),
      notification: NotificationSender.create({
        notifications,
        delegatesFor: (recipients, except) =>
          findDelegates(dependencies, recipients, except),
        pagePath: readPagePath(config.getOptionalString(PAGE_PATH_KEY)),
        peopleAbove: refs => owners.peopleAbove(refs),
        watchersOf: (releaseId, alsoTold) =>
          findWatchers(dependencies, releaseId, alsoTold),
        namesOf: refs => dependencies.names.namesOf(refs),
        isSettled: message => isSettled(message, now(), findRelease),
        now,
      }),
      'mark-read': MarkReadSender.create({
        inbox: HttpNotificationInbox.create(dependencies),
        listNotices: id => outbox.listNotices(id),
        findRelease,
        now,
      }),
    },
    concurrency: 8,
    leaseSeconds: leaseSecondsFor(longestExchange(targets)),
  };
}

/** Scans: two at once, since each can read gigabytes and keep a scanner busy for minutes. */
function scanLane(
  { clock: now, config, scanners, storage }: RelayDependencies,
  stopping: AbortSignal,
): LaneOptions {
  const timeoutMs = readScanTimeout(config);
  return {
    senders: {
      scan: ScanSender.create({ scanners, storage, timeoutMs, stopping, now }),
    },
    concurrency: 2,
    leaseSeconds: leaseSecondsFor(timeoutMs),
  };
}

/**
 * Combines the relays of this replica. They are separate because a lease as long as a scan would
 * delay webhooks after a crash, and scans could take up every slot.
 */
export function createRelay(dependencies: RelayDependencies): Relay {
  const { clock, logger, outbox } = dependencies;
  const stopping = new AbortController();
  const lanes = [
    messageLane(dependencies),
    scanLane(dependencies, stopping.signal),
  ];
  const relays = lanes.map(lane =>
    OutboxRelay.create({
      ...lane,
      outbox,
      settle: (lease, settlement) =>
        settleMessage(dependencies, lease, settlement),
      logger,
      now: clock,
      random: Math.random,
    }),
  );
  return {
    start: () => relays.forEach(relay => relay.start()),
    wake: () => relays.forEach(relay => relay.wake()),
    async stop() {
      stopping.abort(new Error('the back end is shutting down'));
      await Promise.all(relays.map(relay => relay.stop()));
    },
  };
}
