import { Evidence } from '../model/evidence';
import { aDigest } from './aDigest';
import { CREATED_AT } from './times';

/** A stored file: an evaluation packet. @public */
export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1',
    fileName: 'evaluation-sr-lora-0042.zip',
    mediaType: 'application/zip',
    size: 48_213,
    digest: aDigest('e'),
    storedAt: CREATED_AT,
    storedBy: 'user:default/otto',
    ...overrides,
  };
}
