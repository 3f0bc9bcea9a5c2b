import { Config } from '@backstage/config';
import { EvidenceSettings } from './readEvidenceSettings';
import { EvidenceStorage } from '../ports/EvidenceStorage';
import { createS3Client } from './createS3Client';
import { LocalEvidenceStorage } from './LocalEvidenceStorage';
import { S3EvidenceStorage } from './S3EvidenceStorage';

/** The storage that is configured. */
export async function createEvidenceStorage(
  { place }: EvidenceSettings,
  config: Config,
): Promise<EvidenceStorage> {
  if ('directory' in place) {
    return LocalEvidenceStorage.create(place);
  }
  const { bucket, prefix } = place.s3;
  const client = await createS3Client(place.s3, config);
  return S3EvidenceStorage.create({ client, bucket, prefix });
}
