import {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  EvidenceReferences,
  VerificationProgress,
} from './ports/EvidenceReferences';
import { EvidenceStorage, StoredEntry } from './ports/EvidenceStorage';
import { sweepOrphans } from './service/evidence/sweepOrphans';
import { verifyStored } from './service/evidence/verifyStored';

/** What looking after stored files takes. */
export interface EvidenceCare {
  storage: EvidenceStorage;
  references: EvidenceReferences;
  progress: VerificationProgress;
}

interface CareOptions {
  auditor: AuditorService;
  clock: () => Date;
  evidenceCare: EvidenceCare;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/** The task that throws away bytes that no release refers to. */
export const SWEEP_EVIDENCE_TASK = 'model-release-sweep-evidence';
/** The task that holds stored bytes against their digests. */
export const VERIFY_EVIDENCE_TASK = 'model-release-verify-evidence';

/** Bytes a day. A storage of 1 TiB is through in a little over three months. */
const VERIFIED_PER_DAY = 10 * 1024 ** 3;

async function sweep(options: CareOptions, signal: AbortSignal): Promise<void> {
  const { clock, evidenceCare, logger } = options;
  const swept = await sweepOrphans(evidenceCare, { now: clock(), signal });
  if (Object.values(swept).some(count => count > 0)) {
    const { trashed, restored, deleted } = swept;
    logger.info(
      `Evidence that no release refers to: ${trashed} files moved to the trash, ${restored} restored, ${deleted} deleted`,
    );
  }
}

/** Damage stands in the audit log beside what people did: it is about what they signed. */
async function noteDamage(
  { auditor, logger }: CareOptions,
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
  options: CareOptions,
  signal: AbortSignal,
): Promise<void> {
  const { clock, evidenceCare, logger } = options;
  const files = await verifyStored(
    { ...evidenceCare, clock },
    {
      budget: VERIFIED_PER_DAY,
      signal,
      onDamaged: (entry, error) => noteDamage(options, entry, error),
      onUnreadable: ({ digest }, error) =>
        logger.error(`The stored file ${digest} could not be read`, error),
    },
  );
  logger.debug(`${files} stored files were held against their digests`);
}

/** Has stored files looked after once a day, by one replica at a time. */
export async function scheduleEvidenceCare(
  options: CareOptions,
): Promise<void> {
  const daily = {
    frequency: { hours: 24 },
    timeout: { hours: 6 },
    scope: 'global' as const,
  };
  await options.scheduler.scheduleTask({
    ...daily,
    id: SWEEP_EVIDENCE_TASK,
    initialDelay: { minutes: 10 },
    fn: signal => sweep(options, signal),
  });
  await options.scheduler.scheduleTask({
    ...daily,
    id: VERIFY_EVIDENCE_TASK,
    initialDelay: { minutes: 20 },
    fn: signal => verify(options, signal),
  });
}
