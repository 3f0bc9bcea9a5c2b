import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { readWebhookTargets } from './outbox/readWebhookTargets';
import {
  NotificationSender,
  OutboxRelay,
  OutboxRelayOptions,
  WebhookSender,
  WebhookTarget,
} from './outbox';
import { readScanTimeout } from './scanning/readScanTimeout';
import { ScanSender } from './scanning/ScanSender';
import { EvidenceStorage } from './ports/EvidenceStorage';
import { findDelegates } from './service/people/findDelegates';
import { ReleaseOffice } from './service/releases/ReleaseOffice';
import { settleMessage } from './service/releases/settleMessage';

/** Time to settle, and for a slow clock, on top of the longest exchange. */
const LEASE_MARGIN_SECONDS = 15;

/** What carries this replica's share of the outbox. */
export type Relay = Pick<OutboxRelay, 'start' | 'wake' | 'stop'>;

interface RelayParts {
  config: RootConfigService;
  logger: LoggerService;
  notifications: NotificationService;
  office: ReleaseOffice;
  storage: EvidenceStorage;
  scanners: readonly EvidenceScanner[];
}

/** What one relay does differently from the other. */
type Load = Pick<
  OutboxRelayOptions,
  'senders' | 'concurrency' | 'leaseSeconds'
>;

/** The longer a lease, the later a message goes out again that was under way in a crash. */
function leaseSecondsFor(longestMs: number): number {
  return longestMs / 1000 + LEASE_MARGIN_SECONDS;
}

function longestExchange(targets: readonly WebhookTarget[]): number {
  return Math.max(0, ...targets.map(target => target.timeoutMs));
}

/** Webhooks and notifications: many at once, each for seconds. */
function messageLoad({ config, notifications, office }: RelayParts): Load {
  const now = office.clock;
  const targets = readWebhookTargets(config);
  return {
    senders: {
      webhook: WebhookSender.create({
        targets,
        now,
      }),
      notification: NotificationSender.create({
        notifications,
        delegatesFor: (recipients, except) =>
          findDelegates(office, recipients, except),
        now,
      }),
    },
    concurrency: 8,
    leaseSeconds: leaseSecondsFor(longestExchange(targets)),
  };
}

/** Scans: two at once, since each can read gigabytes and keep a scanner busy for minutes. */
function scanLoad(
  { config, office, scanners, storage }: RelayParts,
  stopping: AbortSignal,
): Load {
  const timeoutMs = readScanTimeout(config);
  const now = office.clock;
  return {
    senders: {
      scan: ScanSender.create({ scanners, storage, timeoutMs, stopping, now }),
    },
    concurrency: 2,
    leaseSeconds: leaseSecondsFor(timeoutMs),
  };
}

/**
 * The relays that carry this replica's share of the outbox, as one: a lease as long as a scan would
 * make webhooks wait after a crash, and scans in every place would make them wait always.
 */
export function createRelay(parts: RelayParts): Relay {
  const { logger, office } = parts;
  const stopping = new AbortController();
  const relays = [messageLoad(parts), scanLoad(parts, stopping.signal)].map(
    load =>
      OutboxRelay.create({
        ...load,
        outbox: office.outbox,
        settle: (lease, settlement) => settleMessage(office, lease, settlement),
        logger,
        now: office.clock,
        random: Math.random,
      }),
  );
  return {
    start: () => relays.forEach(relay => relay.start()),
    wake: () => relays.forEach(relay => relay.wake()),
    async stop() {
      stopping.abort(new Error('the back end stops'));
      await Promise.all(relays.map(relay => relay.stop()));
    },
  };
}
