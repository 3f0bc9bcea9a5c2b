import type { S3Client } from '@aws-sdk/client-s3';
import { Config } from '@backstage/config';
import { S3Settings } from './readEvidenceSettings';
import { awsSdk } from './awsSdk';

const CONNECTION_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 120_000;

/**
 * Makes a client with the credentials that the portal's `aws` configuration names, or those of the
 * environment. Integrity rests on our own SHA-256: the SDK's additional checksums are left out, as
 * many S3-compatible servers do not understand them.
 */
export async function createS3Client(
  settings: S3Settings,
  config: Config,
): Promise<S3Client> {
  const { region, endpoint, forcePathStyle, accountId } = settings;
  const { DefaultAwsCredentialsManager } = awsSdk.credentials;
  const accounts = DefaultAwsCredentialsManager.fromConfig(config);
  const { sdkCredentialProvider } = await accounts.getCredentialProvider({
    accountId,
  });
  return new awsSdk.clientS3.S3Client({
    region,
    endpoint,
    forcePathStyle,
    credentials: sdkCredentialProvider,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      socketTimeout: IDLE_TIMEOUT_MS,
    },
  });
}
