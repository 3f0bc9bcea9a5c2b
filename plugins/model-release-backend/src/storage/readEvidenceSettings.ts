import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { readByteSize } from '@model-release/backstage-plugin-model-release-common';
import { Encryption } from './Encryption';

const KEY = 'modelRelease.evidence';

/** A bucket of an object storage that speaks S3. */
export interface S3Settings {
  bucket: string;
  /** What all keys begin with; ends with a slash, unless it is empty. */
  prefix: string;
  region?: string;
  endpoint?: string;
  forcePathStyle?: boolean;
  /** Which of the portal's AWS accounts to use. */
  accountId?: string;
  encryption?: Encryption;
}

/** Where files are kept and how large one may be, in bytes. */
export interface EvidenceSettings {
  place: { directory: string } | { s3: S3Settings };
  maxFileSize: number;
}

function readMaxFileSize(config: Config): number {
  const key = `${KEY}.maxFileSize`;
  const text = config.getOptionalString(key) ?? '2GiB';
  const size = readByteSize(key, text);
  if (size < 1) {
    throw new Error(`${key}: “${text}” would reject every file`);
  }
  return size;
}

function readEndpoint(config: Config): string | undefined {
  const endpoint = config.getOptionalString('endpoint');
  if (
    endpoint !== undefined &&
    !/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')
  ) {
    throw new Error(
      `${KEY}.s3.endpoint: “${endpoint}” is not an http or https URL`,
    );
  }
  return endpoint;
}

const KMS = ['aws:kms', 'aws:kms:dsse'] as const;
const ENCRYPTIONS = ['AES256', ...KMS] as const;

function readEncryption(config: Config): Encryption {
  const sse = config.getOptionalString('sse');
  const kmsKeyId = config.getOptionalString('kmsKeyId');
  const known = ENCRYPTIONS.find(encryption => encryption === sse);
  if (sse !== undefined && !known) {
    throw new Error(
      `${KEY}.s3.sse: “${sse}” is none of ${ENCRYPTIONS.join(', ')}`,
    );
  }
  if (kmsKeyId !== undefined && !KMS.some(encryption => encryption === known)) {
    throw new Error(`${KEY}.s3.kmsKeyId needs ${KEY}.s3.sse: ${KMS[0]}`);
  }
  return { ServerSideEncryption: known, SSEKMSKeyId: kmsKeyId };
}

function readS3(config: Config): S3Settings {
  const prefix = config.getOptionalString('prefix')?.replace(/^\/+|\/+$/g, '');
  return {
    bucket: config.getString('bucket'),
    prefix: prefix ? `${prefix}/` : '',
    region: config.getOptionalString('region'),
    endpoint: readEndpoint(config),
    forcePathStyle: config.getOptionalBoolean('forcePathStyle'),
    accountId: config.getOptionalString('accountId'),
    encryption: readEncryption(config),
  };
}

/**
 * @throws Error that names the key when the size is not one, or zero, when an endpoint is no URL, when
 * an encryption is unknown, and when both a folder and a bucket are given
 */
export function readEvidenceSettings(config: Config): EvidenceSettings {
  const directory = config.getOptionalString(`${KEY}.directory`);
  const s3 = config.getOptionalConfig(`${KEY}.s3`);
  if (directory !== undefined && s3) {
    throw new Error(
      `${KEY}.directory and ${KEY}.s3 are both set: keep only one of them`,
    );
  }
  return {
    place: s3
      ? { s3: readS3(s3) }
      : { directory: resolve(directory ?? 'model-release-evidence') },
    maxFileSize: readMaxFileSize(config),
  };
}
