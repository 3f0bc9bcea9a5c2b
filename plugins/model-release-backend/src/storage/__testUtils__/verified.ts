import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { EvidenceDriver } from '../EvidenceDriver';
import { VerifiedEvidenceStorage } from '../VerifiedEvidenceStorage';

/** A storage around what a test has of a driver. */
export function verified(driver: Partial<EvidenceDriver>): EvidenceStorage {
  return VerifiedEvidenceStorage.around(driver as EvidenceDriver);
}
