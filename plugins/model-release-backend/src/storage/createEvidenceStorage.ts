import { Config } from '@backstage/config';
import { EvidenceSettings } from './readEvidenceSettings';
import { EvidenceStorage } from '../ports/EvidenceStorage';
import { EvidenceDriver } from './EvidenceDriver';
import { createS3Client } from './createS3Client';
import { LocalEvidenceDriver } from './LocalEvidenceDriver';
import { S3EvidenceDriver } from './S3EvidenceDriver';
import { VerifiedEvidenceStorage } from './VerifiedEvidenceStorage';

async function createDriver(
  { place }: EvidenceSettings,
  config: Config,
): Promise<EvidenceDriver> {
  if ('directory' in place) {
    return LocalEvidenceDriver.create(place);
  }
  const { bucket, prefix, encryption } = place.s3;
  const client = await createS3Client(place.s3, config);
  return S3EvidenceDriver.create({ client, bucket, prefix, encryption });
}

/** The storage that is configured. */
export async function createEvidenceStorage(
  settings: EvidenceSettings,
  config: Config,
): Promise<EvidenceStorage> {
  return VerifiedEvidenceStorage.around(await createDriver(settings, config));
}
