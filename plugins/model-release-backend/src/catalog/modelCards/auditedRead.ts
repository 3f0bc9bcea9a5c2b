import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';

/** A model whose card somebody asks for. */
export interface AskedCard {
  model: Entity;
  /** Of whoever asks. */
  credentials: BackstageCredentials;
  /** What names the card. */
  where: string;
}

/** Whoever asks: the ref of a person, or the subject of a service. */
function nameOfCaller({ principal }: BackstageCredentials): string | undefined {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject;
}

/**
 * Reads with the portal's rights, and records the read in the audit log: before it starts, for whom, and
 * its outcome.
 *
 * @param address - what is read
 */
export async function auditedRead(
  auditor: AuditorService,
  address: string,
  { model, credentials, where }: AskedCard,
  read: () => Promise<string>,
): Promise<string> {
  const event = await auditor.createEvent({
    eventId: 'model-card-read',
    severityLevel: 'medium',
    meta: {
      address,
      entityRef: stringifyEntityRef(model),
      namedBy: where,
      requestedBy: nameOfCaller(credentials),
    },
  });
  try {
    const text = await read();
    await event.success();
    return text;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
