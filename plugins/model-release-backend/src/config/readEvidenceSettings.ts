import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { parseByteSize } from '@model-release/backstage-plugin-model-release-common';

const KEY = 'modelRelease.evidence';

/** Where files are kept and how large one may be, in bytes. */
export interface EvidenceSettings {
  directory: string;
  maxFileSize: number;
}

function readMaxFileSize(config: Config): number {
  const key = `${KEY}.maxFileSize`;
  const text = config.getOptionalString(key) ?? '2GiB';
  let size: number;
  try {
    size = parseByteSize(text);
  } catch (error) {
    throw new Error(`${key}: ${(error as Error).message}`);
  }
  if (size < 1) {
    throw new Error(`${key}: “${text}” would refuse every file`);
  }
  return size;
}

/** @throws Error that names the key when the size is not one, or zero */
export function readEvidenceSettings(config: Config): EvidenceSettings {
  return {
    directory: resolve(
      config.getOptionalString(`${KEY}.directory`) ?? 'model-release-evidence',
    ),
    maxFileSize: readMaxFileSize(config),
  };
}
