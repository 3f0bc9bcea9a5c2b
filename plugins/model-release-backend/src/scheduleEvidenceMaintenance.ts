import {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EvidenceStorage, StoredEntry } from './ports/EvidenceStorage';
import {
  SweepDependencies,
  sweepOrphans,
} from './service/evidence/sweepOrphans';
import {
  VerificationDependencies,
  verifyStored,
} from './service/evidence/verifyStored';

export interface EvidenceMaintenanceDependencies
  extends SweepDependencies,
    VerificationDependencies {
  storage: Omit<EvidenceStorage, 'head' | 'put' | 'readRange'>;
  auditor: AuditorService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/** The task that deletes bytes that no release refers to. */
export const SWEEP_EVIDENCE_TASK = 'model-release-sweep-evidence';
/** The task that verifies stored bytes against their digests. */
export const VERIFY_EVIDENCE_TASK = 'model-release-verify-evidence';

/** Bytes per day. A storage of 1 TiB takes a little over three months. */
const VERIFIED_PER_DAY = 10 * 1024 ** 3;

async function sweep(
  dependencies: EvidenceMaintenanceDependencies,
  signal: AbortSignal,
): Promise<void> {
  const { clock, logger } = dependencies;
  const swept = await sweepOrphans(dependencies, { now: clock(), signal });
  if (Object.values(swept).some(count => count > 0)) {
    const { trashed, restored, deleted } = swept;
    logger.info(
      `Evidence that no release refers to: ${trashed} files moved to the trash, ${restored} restored, ${deleted} deleted`,
    );
  }
}

/** Damage is recorded in the audit log, because it affects what people signed. */
async function noteDamage(
  {
    auditor,
    logger,
  }: Pick<EvidenceMaintenanceDependencies, 'auditor' | 'logger'>,
  { digest, size }: StoredEntry,
  error: Error,
): Promise<void> {
  logger.error(error.message, error);
  const event = await auditor.createEvent({
    eventId: 'evidence-check',
    severityLevel: 'critical',
    meta: { actionType: 'verify', digest, size },
  });
  await event.fail({ error });
}

async function verify(
  dependencies: EvidenceMaintenanceDependencies,
  signal: AbortSignal,
): Promise<void> {
  const { logger } = dependencies;
  const files = await verifyStored(dependencies, {
    budget: VERIFIED_PER_DAY,
    signal,
    onDamaged: (entry, error) => noteDamage(dependencies, entry, error),
    onUnreadable: ({ digest }, error) =>
      logger.error(`The stored file ${digest} could not be read`, error),
  });
  logger.debug(`${files} stored files were verified against their digests`);
}

/** Has stored files swept and verified once a day, by one replica at a time. */
export async function scheduleEvidenceMaintenance(
  dependencies: EvidenceMaintenanceDependencies,
): Promise<void> {
  const daily = {
    frequency: { hours: 24 },
    timeout: { hours: 6 },
    scope: 'global' as const,
  };
  await dependencies.scheduler.scheduleTask({
    ...daily,
    id: SWEEP_EVIDENCE_TASK,
    initialDelay: { minutes: 10 },
    fn: signal => sweep(dependencies, signal),
  });
  await dependencies.scheduler.scheduleTask({
    ...daily,
    id: VERIFY_EVIDENCE_TASK,
    initialDelay: { minutes: 20 },
    fn: signal => verify(dependencies, signal),
  });
}
